package parallax.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import parallax.format.pack.PackedReading;

/**
 * Makes the dictionaries that readings are packed against, of the lines of a ledger (the bundled articles'): the last bytes
 * of their structures and of their words; and lists their shapes.
 */
final class PackDictionary {

    private static final int WINDOW = 32 * 1024 - 300;

    private PackDictionary() {}

    /** @param args a ledger of JSON Lines, and the folder for {@code structure.dictionary} and {@code words.dictionary} */
    public static void main(String[] args) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8);
        Path folder = Path.of(args[1]);
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
    }

    private static void write(Path file, byte[] all) throws IOException {
        int from = Math.max(0, all.length - WINDOW);
        Files.write(file, java.util.Arrays.copyOfRange(all, from, all.length));
    }
}
