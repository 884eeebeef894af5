package parallax.capture.feed;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.capture.Json;
import parallax.capture.MalformedJsonException;

/** Cuts the elements out of one array of a JSON object, so that each is read alone and a damaged end loses no more. */
final class JsonSlices {

    /** @param text one element @param line at which it begins */
    record Slice(String text, long line) {}

    private final String text;
    private final int arrayStart;
    private int index;
    private long line = 1;
    private int counted;

    /** @param field of the outermost object that holds the array */
    JsonSlices(String text, String field) {
        this.text = text;
        this.arrayStart = arrayOf(field);
        this.index = arrayStart + 1;
    }

    /** The position of the bracket that opens the array, the end of the text when there is none. */
    private int arrayOf(String field) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"') {
                int end = stringEnd(i);
                boolean key = depth == 1
                        && text.substring(i + 1, Math.max(i + 1, end - 1)).equals(field);
                int bracket = key ? bracketAfter(end) : -1;
                if (bracket >= 0) {
                    return bracket;
                }
                i = end - 1;
            } else {
                depth += step(unit);
            }
        }
        return text.length();
    }

    private int bracketAfter(int keyEnd) {
        int colon = skipped(keyEnd);
        if (colon >= text.length() || text.charAt(colon) != ':') {
            return -1;
        }
        int bracket = skipped(colon + 1);
        return bracket < text.length() && text.charAt(bracket) == '[' ? bracket : -1;
    }

    private int skipped(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The position after the string that begins here. */
    private int stringEnd(int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), end + 1);
    }

    private static int step(char unit) {
        return unit == '{' || unit == '[' ? 1 : unit == '}' || unit == ']' ? -1 : 0;
    }

    /** The next element, null after the last. */
    @Nullable
    Slice next() throws BrokenFeedException {
        int start = index;
        while (start < text.length() && (text.charAt(start) == ',' || Character.isWhitespace(text.charAt(start)))) {
            start++;
        }
        if (start >= text.length()) {
            if (arrayStart < text.length()) {
                throw new BrokenFeedException(lineOf(text.length()), "the text ends before all elements do");
            }
            return null;
        }
        if (text.charAt(start) == ']') {
            index = start;
            return null;
        }
        index = elementEnd(start);
        return new Slice(text.substring(start, index), lineOf(start));
    }

    private int elementEnd(int start) throws BrokenFeedException {
        int depth = 0;
        int at = start;
        while (at < text.length()) {
            char unit = text.charAt(at);
            boolean outside = depth == 0 && at > start && (unit == ',' || unit == ']');
            if (outside) {
                return at;
            }
            depth += step(unit);
            at = unit == '"' ? stringEnd(at) : at + 1;
            if (depth == 0 && (unit == '}' || unit == ']')) {
                return at;
            }
        }
        throw new BrokenFeedException(lineOf(start), "the text ends in the middle of an item");
    }

    private long lineOf(int position) {
        for (; counted < position; counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        return line;
    }

    /** The object without the array's elements; nothing when that is damaged too. */
    Map<?, ?> around() {
        if (arrayStart >= text.length()) {
            return object(text);
        }
        int end = index;
        int depth = 1;
        while (end < text.length() && depth > 0) {
            char unit = text.charAt(end);
            depth += step(unit);
            end = unit == '"' ? stringEnd(end) : end + 1;
        }
        String before = text.substring(0, arrayStart + 1);
        Map<?, ?> whole = object(before + "]" + text.substring(Math.min(end, text.length())));
        return whole.isEmpty() ? object(before + "]}") : whole;
    }

    private static Map<?, ?> object(String json) {
        try {
            return Json.LENIENT.parse(json) instanceof Map<?, ?> fields ? fields : Map.of();
        } catch (MalformedJsonException e) {
            return Map.of(); // what the feed says of itself is lost, its items are not
        }
    }
}
