package parallax.flink.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that one cluster leaves on disk.
 *
 * @param root the folder
 */
public record RunFolder(Path root) {

    public RunFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path configuration() {
        return root.resolve("conf");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** One file for each process that was started. */
    public Path processes() {
        return root.resolve("processes");
    }

    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    public Path savepoints() {
        return root.resolve("savepoints");
    }

    /** What the broker keeps. */
    public Path storage() {
        return root.resolve("kafka");
    }

    /** What a killed process leaves here goes with the next start. */
    public Path temporary() {
        return root.resolve("tmp");
    }

    public void prepare() {
        try {
            for (Path folder :
                    List.of(configuration(), logs(), processes(), checkpoints(), savepoints(), temporary())) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new ClusterException("the folder of the cluster cannot be made: " + root, e);
        }
    }

    /** Empties the folder for temporary files; nothing may run. */
    public void clearTemporary() {
        delete(temporary());
    }

    /** Deletes everything; nothing may run. */
    public void delete() {
        delete(root);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ClusterException("cannot be deleted: " + folder, e);
        }
    }
}
