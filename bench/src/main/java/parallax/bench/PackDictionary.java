package parallax.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import parallax.format.pack.PackedReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Makes the dictionaries that readings are packed against, of the lines of a ledger (the bundled articles'): the last bytes
 * of their structures and of their words; and lists their shapes.
 */
@Command(
        name = "pack-dictionary",
        mixinStandardHelpOptions = true,
        description = "Makes the dictionaries of packed readings, and lists the shapes, of a ledger of JSON Lines.")
final class PackDictionary implements Callable<Integer> {

    private static final int WINDOW = 32 * 1024 - 300;

    @Parameters(index = "0", paramLabel = "LEDGER", description = "JSON Lines that parallax read wrote")
    private Path ledger = Path.of("");

    @Parameters(index = "1", paramLabel = "FOLDER", description = "where structure.dictionary and words.dictionary go")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<String> lines = Files.readAllLines(ledger, StandardCharsets.UTF_8);
        ByteArrayOutputStream structure = new ByteArrayOutputStream();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        TreeSet<String> shapes = new TreeSet<>();
        for (String line : lines) {
            List<byte[]> streams = PackedReading.streams(line);
            structure.writeBytes(streams.get(0));
            words.writeBytes(streams.get(1));
            shapes.addAll(PackedReading.shapes(line));
        }
        write(folder.resolve("structure.dictionary"), structure.toByteArray());
        write(folder.resolve("words.dictionary"), words.toByteArray());
        Files.write(folder.resolve("shapes.found.txt"), shapes);
        return 0;
    }

    private static void write(Path file, byte[] all) throws IOException {
        int from = Math.max(0, all.length - WINDOW);
        Files.write(file, Arrays.copyOfRange(all, from, all.length));
    }
}
