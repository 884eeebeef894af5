package parallax.bench.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Our own stand-off annotations ({@code training/annotations}, docs/annotation.md): offsets in articles of the corpora, whose
 * texts are not in the repository and are known again by their checksum.
 */
public final class OwnAnnotations {

    /** Names the folder of the annotations where it is not below the working directory. */
    public static final String PROPERTY = "parallax.annotations";

    private static final List<String> CORPORA = List.of("wikinews.jsonl", "ukraine2022.dev.jsonl");
    private static final int CHECKSUM = 16;

    private OwnAnnotations() {}

    /**
     * The annotated texts of one part; the record of each holds {@code attributions} as PolNeAR's do.
     *
     * @param part {@code test} or {@code train}
     * @throws MissingGoldException when there are no annotations or no corpora
     */
    public static List<GoldText> read(String part) {
        Path folder = Path.of(System.getProperty(PROPERTY, "training/annotations"));
        if (!Files.isDirectory(folder)) {
            throw new MissingGoldException("no annotations at " + folder + "; name their folder with -D" + PROPERTY);
        }
        Map<String, JsonNode> articles = articles();
        GoldFolder annotations = new GoldFolder(folder);
        List<GoldText> texts = new ArrayList<>();
        for (String file : files(folder)) {
            for (JsonNode record : annotations.records(file)) {
                if (record.path("part").asText().equals(part)) {
                    texts.add(text(file, record, articles));
                }
            }
        }
        return texts;
    }

    private static Map<String, JsonNode> articles() {
        GoldFolder corpora = new GoldFolder(GoldFolder.shared("corpora"));
        Map<String, JsonNode> articles = new HashMap<>();
        for (String file : CORPORA) {
            corpora.records(file)
                    .forEach(article -> articles.put(article.path("id").asText(), article));
        }
        return articles;
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static GoldText text(String file, JsonNode record, Map<String, JsonNode> articles) {
        String id = record.path("id").asText();
        JsonNode article = articles.get(id);
        if (article == null) {
            throw new MissingGoldException(file + ": the corpora hold no article " + id);
        }
        String text = Fields.text(article, "text");
        if (!checksum(text).equals(record.path("text_sha256").asText())) {
            throw new IllegalArgumentException(file + ": the text of " + id + " is not the one that was annotated");
        }
        return new GoldText(id, text, Fields.day(article, "date"), record);
    }

    private static String checksum(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, CHECKSUM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
