package parallax.format.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link TreeWriter} wrote. */
final class TreeReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int SEVEN_BITS = 0x7f;
    private static final int BYTE = 0xff;

    private final Shapes shapes;
    private final byte[] structure;
    private final byte[] words;
    private int at;
    private int word;
    private long last;

    TreeReader(Shapes shapes, byte[] structure, byte[] words) {
        this.shapes = shapes;
        this.structure = structure;
        this.words = words;
    }

    /** @throws IllegalArgumentException when the streams end too early */
    JsonNode read() {
        int mark = next();
        return switch (mark) {
            case Mark.NULL -> NODES.nullNode();
            case Mark.TRUE -> NODES.booleanNode(true);
            case Mark.FALSE -> NODES.booleanNode(false);
            case Mark.WHOLE -> whole();
            case Mark.DECIMAL -> NODES.numberNode(new BigDecimal(word()));
            case Mark.TEXT -> NODES.textNode(word());
            case Mark.ARRAY -> array();
            case Mark.OBJECT -> object(fields());
            default -> object(shapes.get(mark - Mark.SHAPES));
        };
    }

    private JsonNode whole() {
        long number = natural();
        last += number >>> 1 ^ -(number & 1);
        boolean small = last >= Integer.MIN_VALUE && last <= Integer.MAX_VALUE;
        return small ? NODES.numberNode((int) last) : NODES.numberNode(last);
    }

    private ArrayNode array() {
        int size = (int) natural();
        ArrayNode array = NODES.arrayNode();
        for (int index = 0; index < size; index++) {
            array.add(read());
        }
        return array;
    }

    private List<String> fields() {
        int size = (int) natural();
        List<String> fields = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            fields.add(word());
        }
        return fields;
    }

    private ObjectNode object(List<String> fields) {
        ObjectNode object = NODES.objectNode();
        for (String field : fields) {
            object.set(field, read());
        }
        return object;
    }

    private String word() {
        int start = word;
        while (word < words.length && (words[word] & BYTE) != TreeWriter.END) {
            word++;
        }
        if (word == words.length) {
            throw new IllegalArgumentException("the words end at " + word);
        }
        String text = new String(words, start, word - start, StandardCharsets.UTF_8);
        word++;
        return text;
    }

    private long natural() {
        long number = 0;
        int shift = 0;
        int read = next();
        while (read > SEVEN_BITS) {
            number |= (long) (read & SEVEN_BITS) << shift;
            shift += 7;
            read = next();
        }
        return number | (long) read << shift;
    }

    private int next() {
        if (at == structure.length) {
            throw new IllegalArgumentException("the structure ends at " + at);
        }
        return structure[at++] & BYTE;
    }
}
