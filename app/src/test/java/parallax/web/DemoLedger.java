package parallax.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import parallax.cli.Run;
import parallax.store.Location;

/** The bundled articles in a ledger: read once for all tests of a run, and copied for each that writes. */
final class DemoLedger {

    private static final DemoLedger ONE = new DemoLedger();

    private final Path folder;

    private DemoLedger() {
        try {
            folder = Files.createTempDirectory("parallax-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        Run run = Run.of("demo", "--no-desk", "--ledger", folder.resolve("read").toString());
        if (run.code() != 0) {
            throw new IllegalStateException(run.err());
        }
    }

    /** For tests that only look. */
    static Location shared() {
        return new Location.Folder(ONE.folder.resolve("read"));
    }

    /** A ledger of the test's own. */
    static Location copy(Path target) {
        try (Stream<Path> files = Files.list(ONE.folder.resolve("read"))) {
            Files.createDirectories(target);
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("ledger.db"))
                    .toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Location.Folder(target);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
