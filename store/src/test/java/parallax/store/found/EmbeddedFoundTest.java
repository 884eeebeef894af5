package parallax.store.found;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import parallax.store.Location;

class EmbeddedFoundTest extends FoundContract {

    @TempDir
    Path folder;

    @Override
    Location emptyLocation() {
        Path first = folder.resolve("ledger");
        return new Location.Folder(Files.exists(first) ? folder.resolve("second") : first);
    }
}
