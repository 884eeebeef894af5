package parallax.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedConsolidationTest extends ConsolidationContract {

    @TempDir
    Path folder;

    @Override
    Location emptyLocation() {
        return new Location.Folder(folder.resolve("ledger"));
    }

    @Override
    int seeds() {
        return 4;
    }
}
