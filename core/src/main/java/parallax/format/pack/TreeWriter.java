package parallax.format.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a tree of JSON as two streams: what it is made of, with its whole numbers as differences, and its words. Each
 * packs better alone.
 */
final class TreeWriter {

    static final int END = 0xff;

    private static final int SEVEN_BITS = 0x7f;

    private final Shapes shapes;
    private final ByteArrayOutputStream structure = new ByteArrayOutputStream();
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private long last;

    TreeWriter(Shapes shapes) {
        this.shapes = shapes;
    }

    void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> text(Mark.TEXT, node.textValue());
            case NUMBER -> number(node);
            case BOOLEAN -> mark(node.booleanValue() ? Mark.TRUE : Mark.FALSE);
            case NULL -> mark(Mark.NULL);
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("no JSON: " + node.getNodeType());
        }
    }

    private void object(JsonNode node) {
        List<String> fields = new ArrayList<>();
        node.fieldNames().forEachRemaining(fields::add);
        Integer shape = shapes.findNumber(fields);
        if (shape == null) {
            mark(Mark.OBJECT);
            natural(fields.size());
            fields.forEach(this::word);
        } else {
            structure.write(Mark.SHAPES + shape);
        }
        node.forEach(this::write);
    }

    private void array(JsonNode node) {
        mark(Mark.ARRAY);
        natural(node.size());
        node.forEach(this::write);
    }

    private void number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            mark(Mark.WHOLE);
            long value = node.longValue();
            long difference = value - last;
            natural(difference << 1 ^ difference >> 63);
            last = value;
        } else {
            text(Mark.DECIMAL, node.asText());
        }
    }

    private void text(int mark, String text) {
        mark(mark);
        word(text);
    }

    /** A byte that no UTF-8 has ends it. */
    private void word(String text) {
        words.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        words.write(END);
    }

    private void mark(int mark) {
        structure.write(mark);
    }

    private void natural(long number) {
        long rest = number;
        while ((rest & ~(long) SEVEN_BITS) != 0) {
            structure.write((int) (rest & SEVEN_BITS) | SEVEN_BITS + 1);
            rest >>>= 7;
        }
        structure.write((int) rest);
    }

    byte[] structure() {
        return structure.toByteArray();
    }

    byte[] words() {
        return words.toByteArray();
    }
}
