package parallax.format.pack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes JSON, token by token, as two streams: what it is made of, with its whole numbers as differences, and its words.
 * Each packs better alone. How long a list is and which shape an object has is known at its end, and put in front then.
 */
final class TreeWriter {

    static final int END = 0xff;

    private static final int SEVEN_BITS = 0x7f;
    /** A number with more digits may be no long. */
    private static final int MOST_DIGITS = 18;

    private final Shapes shapes;
    private final Bytes structure = new Bytes();
    private final Bytes words = new Bytes();
    private long last;

    TreeWriter(Shapes shapes) {
        this.shapes = shapes;
    }

    /** One value, with all that is in it. */
    void write(JsonParser in) throws IOException {
        value(in, in.nextToken());
    }

    private void value(JsonParser in, JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_STRING -> text(Mark.TEXT, in.getText());
            case VALUE_NUMBER_INT -> whole(in);
            case VALUE_NUMBER_FLOAT -> decimal(in.getText());
            case VALUE_TRUE -> structure.add(Mark.TRUE);
            case VALUE_FALSE -> structure.add(Mark.FALSE);
            case VALUE_NULL -> structure.add(Mark.NULL);
            default -> throw new IllegalArgumentException("no JSON: " + token);
        }
    }

    private void object(JsonParser in) throws IOException {
        int start = structure.size();
        int startOfWords = words.size();
        structure.add(Mark.OBJECT);
        List<String> fields = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            fields.add(in.currentName());
            value(in, in.nextToken());
        }
        Integer shape = shapes.findNumber(fields);
        if (shape != null) {
            structure.set(start, Mark.SHAPES + shape);
        } else {
            structure.insert(start + 1, natural(fields.size()));
            words.insert(startOfWords, names(fields));
        }
    }

    private static byte[] names(List<String> fields) {
        Bytes names = new Bytes();
        fields.forEach(field -> word(names, field));
        return names.toByteArray();
    }

    private void array(JsonParser in) throws IOException {
        structure.add(Mark.ARRAY);
        int start = structure.size();
        int size = 0;
        structure.add(0);
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            value(in, token);
            size++;
        }
        byte[] length = natural(size);
        structure.set(start, length[0]);
        if (length.length > 1) {
            structure.insert(start + 1, Arrays.copyOfRange(length, 1, length.length));
        }
    }

    private void whole(JsonParser in) throws IOException {
        if (in.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            text(Mark.DECIMAL, in.getText());
        } else {
            whole(in.getLongValue());
        }
    }

    private void whole(long value) {
        structure.add(Mark.WHOLE);
        long difference = value - last;
        structure.add(natural(difference << 1 ^ difference >> 63));
        last = value;
    }

    /** A number that was handed over as digits may be a whole one. */
    private void decimal(String number) {
        if (isWhole(number)) {
            whole(Long.parseLong(number));
        } else {
            text(Mark.DECIMAL, number);
        }
    }

    private static boolean isWhole(String number) {
        int start = number.startsWith("-") ? 1 : 0;
        int digits = number.length() - start;
        return digits > 0
                && digits <= MOST_DIGITS
                && number.chars().skip(start).allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private void text(int mark, String text) {
        structure.add(mark);
        word(words, text);
    }

    /** A byte that no UTF-8 has ends it. */
    private static void word(Bytes words, String text) {
        words.add(text.getBytes(StandardCharsets.UTF_8));
        words.add(END);
    }

    private static byte[] natural(long number) {
        byte[] bytes = new byte[Long.SIZE / 7 + 1];
        int size = 0;
        long rest = number;
        while ((rest & ~(long) SEVEN_BITS) != 0) {
            bytes[size++] = (byte) ((rest & SEVEN_BITS) | (SEVEN_BITS + 1));
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return Arrays.copyOf(bytes, size);
    }

    byte[] structure() {
        return structure.toByteArray();
    }

    byte[] words() {
        return words.toByteArray();
    }
}
