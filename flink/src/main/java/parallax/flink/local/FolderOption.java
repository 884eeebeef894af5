package parallax.flink.local;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a cluster's folder is: the option that all its commands share. */
final class FolderOption {

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            defaultValue = "parallax-cluster",
            description = "configuration, logs and checkpoints of the cluster (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private Path folder;

    Path folder() {
        return folder;
    }
}
