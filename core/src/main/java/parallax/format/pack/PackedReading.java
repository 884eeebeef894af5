package parallax.format.pack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parallax.article.Article;
import parallax.format.JsonLines;
import parallax.format.JsonLinesParser;
import parallax.ledger.Account;

/**
 * A line of the record contract in about a sixth of its bytes: shapes instead of names, numbers as differences, words apart,
 * both packed against dictionaries that ship. The first byte is the version of all of these; what was written stays readable.
 */
public final class PackedReading {

    private static final byte VERSION = 1;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final Deflated STRUCTURE = Deflated.with("structure.dictionary", 4 * 1024);
    private static final Deflated WORDS = Deflated.with("words.dictionary", 8 * 1024);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PackedReading() {}

    public static byte[] pack(Article article, Account account) {
        TreeWriter tree = new TreeWriter(Shapes.SHIPPED);
        try (TokenBuffer tokens = new TokenBuffer(JSON, false)) {
            JsonLines.write(article, account, tokens);
            tree.write(tokens.asParser());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        byte[] structure = STRUCTURE.pack(tree.structure());
        byte[] words = WORDS.pack(tree.words());
        return ByteBuffer.allocate(HEAD + structure.length + words.length)
                .put(VERSION)
                .putInt(structure.length)
                .put(structure)
                .put(words)
                .array();
    }

    /** @throws IllegalArgumentException when the bytes are damaged, or of a later version */
    public static JsonLinesParser.Parsed unpack(byte[] packed) {
        if (packed.length < HEAD || packed[0] != VERSION) {
            throw new IllegalArgumentException("no packed reading of version " + VERSION);
        }
        int structure = ByteBuffer.wrap(packed, 1, Integer.BYTES).getInt();
        if (structure < 0 || structure > packed.length - HEAD) {
            throw new IllegalArgumentException("damaged: a structure of " + structure + " bytes");
        }
        byte[] tree = STRUCTURE.unpack(packed, HEAD, structure);
        byte[] words = WORDS.unpack(packed, HEAD + structure, packed.length - HEAD - structure);
        return JsonLinesParser.parse(new TreeReader(Shapes.SHIPPED, tree, words).read());
    }

    /** The two streams of a line, for making dictionaries: structure, then words. */
    public static List<byte[]> streams(String line) {
        TreeWriter tree = tree(line);
        return List.of(tree.structure(), tree.words());
    }

    /** The shapes that occur in a line, for making the list of shapes. */
    public static Set<String> shapes(String line) {
        Set<String> shapes = new TreeSet<>();
        collect(parse(line), shapes);
        return shapes;
    }

    private static void collect(JsonNode node, Set<String> shapes) {
        if (node.isObject() && !node.isEmpty()) {
            List<String> fields = new ArrayList<>();
            node.fieldNames().forEachRemaining(fields::add);
            shapes.add(String.join(" ", fields));
        }
        node.forEach(child -> collect(child, shapes));
    }

    private static TreeWriter tree(String line) {
        TreeWriter writer = new TreeWriter(Shapes.SHIPPED);
        try (JsonParser in = JSON.createParser(line)) {
            writer.write(in);
        } catch (JsonProcessingException e) {
            throw noLine(e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
        return writer;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw noLine(e);
        }
    }

    private static IllegalArgumentException noLine(JsonProcessingException e) {
        return new IllegalArgumentException("expected a line of the record contract: " + e.getOriginalMessage(), e);
    }
}
