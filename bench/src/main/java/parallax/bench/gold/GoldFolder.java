package parallax.bench.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The folder that holds the gold, by kind: {@code attribution/polnear.dev.jsonl}. */
public final class GoldFolder {

    /** Names the folder that holds {@code gold} and {@code corpora}. */
    public static final String PROPERTY = "parallax.shared";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public GoldFolder(Path folder) {
        this.folder = Objects.requireNonNull(folder);
    }

    /** A folder beside the gold: where the system property says, else beside the checkout. */
    public static Path shared(String name) {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return Path.of(named, name);
        }
        for (String place : List.of("../shared", "../../shared")) {
            if (Files.isDirectory(Path.of(place, name))) {
                return Path.of(place, name);
            }
        }
        return Path.of("../shared", name);
    }

    /**
     * The path of a file of the gold.
     *
     * @throws MissingGoldException when there is no such file
     */
    public Path find(String file) {
        Path path = folder.resolve(file);
        if (!Files.isReadable(path)) {
            throw new MissingGoldException("no gold at " + path + "; name its folder with --gold DIR or -D" + PROPERTY);
        }
        return path;
    }

    /** The lines of a file. */
    public List<String> lines(String file) {
        try {
            return Files.readAllLines(find(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The records of a JSON Lines file. */
    public List<JsonNode> records(String file) {
        List<JsonNode> records = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                records.add(JSON.readTree(line));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(file + ":" + number + ": " + e.getOriginalMessage(), e);
            }
        }
        return records;
    }

    /** The bytes of a file, unpacked where it is packed by gzip. */
    public byte[] bytes(String file) {
        try {
            byte[] bytes = Files.readAllBytes(find(file));
            if (!file.endsWith(".gz")) {
                return bytes;
            }
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return unpacked.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
