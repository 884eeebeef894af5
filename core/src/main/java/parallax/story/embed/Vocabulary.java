package parallax.story.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The pieces that a tokenizer file lists: the one object {@code "vocab"} in it, which maps each piece to its number. The
 * rest of the file says how BERT's uncased models cut words, which {@link parallax.text.WordPieces} does.
 */
final class Vocabulary {

    private static final String OPENS = "\"vocab\"";

    private final String json;
    private int position;

    private Vocabulary(String json, int position) {
        this.json = json;
        this.position = position;
    }

    /**
     * Pieces in the order of their numbers.
     *
     * @throws IllegalArgumentException where the file has no such object, or a number is missing
     */
    static List<String> read(String json) {
        int found = json.indexOf(OPENS);
        if (found < 0) {
            throw new IllegalArgumentException("a tokenizer file without " + OPENS);
        }
        return new Vocabulary(json, found + OPENS.length()).pieces();
    }

    private List<String> pieces() {
        TreeMap<Integer, String> byNumber = new TreeMap<>();
        expect(':');
        expect('{');
        do {
            String piece = string();
            expect(':');
            byNumber.put(number(), piece);
        } while (next() == ',');
        if (byNumber.lastKey() != byNumber.size() - 1) {
            throw new IllegalArgumentException(
                    "the vocabulary has " + byNumber.size() + " pieces, the last of which is " + byNumber.lastKey());
        }
        return new ArrayList<>(byNumber.values());
    }

    private char next() {
        while (position < json.length() && Character.isWhitespace(json.charAt(position))) {
            position++;
        }
        if (position >= json.length()) {
            throw new IllegalArgumentException("the tokenizer file ends within its vocabulary");
        }
        return json.charAt(position++);
    }

    private void expect(char wanted) {
        char found = next();
        if (found != wanted) {
            throw new IllegalArgumentException(
                    "tokenizer file, character " + position + ": expected " + wanted + ", found " + found);
        }
    }

    private int number() {
        int number = next() - '0';
        while (position < json.length() && Character.isDigit(json.charAt(position))) {
            number = 10 * number + json.charAt(position++) - '0';
        }
        return number;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (position < json.length() && json.charAt(position) != '"') {
            char sign = json.charAt(position++);
            string.append(sign == '\\' ? escaped() : sign);
        }
        expect('"');
        return string.toString();
    }

    private char escaped() {
        char sign = next();
        if (sign != 'u') {
            return sign;
        }
        position += 4;
        return (char) Integer.parseInt(json, position - 4, position, 16);
    }
}
