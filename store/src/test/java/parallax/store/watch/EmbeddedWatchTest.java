package parallax.store.watch;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import parallax.store.Location;

class EmbeddedWatchTest extends WatchContract {

    @TempDir
    Path folder;

    @Override
    Location emptyLocation() {
        return new Location.Folder(folder.resolve("ledger"));
    }
}
