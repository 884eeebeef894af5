package parallax.store.search;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import parallax.store.Location;

class EmbeddedSearchTest extends SearchContract {

    @TempDir
    Path folder;

    @Override
    Location emptyLocation() {
        return new Location.Folder(folder.resolve("ledger"));
    }
}
