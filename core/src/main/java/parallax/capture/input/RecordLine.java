package parallax.capture.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Json;
import parallax.capture.MalformedJsonException;
import parallax.capture.Moment;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Refusal;
import parallax.capture.Utf8;

/**
 * One JSON record becomes a capture: {@code {"id","text","title","published" or "date","url","outlet"}}. Only the text is
 * needed; fields with other names are not looked at.
 */
final class RecordLine {

    private RecordLine() {}

    static Captured read(Origin origin, byte[] bytes) {
        long invalid = Utf8.findInvalid(bytes);
        if (invalid >= 0) {
            return new Refusal(
                    origin,
                    "invalid-utf-8",
                    "byte " + invalid
                            + " of the line (0x%02X) is not UTF-8; expected a JSON object in UTF-8"
                                    .formatted(bytes[(int) invalid]));
        }
        try {
            return Json.STRICT.parse(bytes) instanceof Map<?, ?> fields
                    ? capture(origin, fields)
                    : new Refusal(origin, "invalid-json", "a JSON object with \"text\" was expected");
        } catch (MalformedJsonException e) {
            return new Refusal(
                    origin, "invalid-json", e.getMessage() + "; expected one JSON object with \"text\" on the line");
        }
    }

    private static Captured capture(Origin line, Map<?, ?> fields) {
        String url = string(fields, "url");
        Origin origin = url == null ? line : line.withUrl(url);
        if (!(fields.get("text") instanceof String text) || text.isBlank()) {
            return new Refusal(
                    origin,
                    "no-text",
                    "\"text\" with the words of the article was expected, found "
                            + (fields.containsKey("text") ? "an empty or other value" : "none"));
        }
        List<Refusal> left = new ArrayList<>();
        Moment when = when(origin, fields, left);
        Given given = new Given(
                string(fields, "id"), string(fields, "title"), when.day(), when.time(), string(fields, "outlet"));
        return new Capture(origin, new Payload.Text(wellFormed(origin, text, left)), given, left);
    }

    /** A lone surrogate cannot be written as UTF-8 again; its place is kept, so that no offset moves. */
    private static String wellFormed(Origin origin, String text, List<Refusal> left) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return text;
        }
        left.add(new Refusal(origin, "lone-surrogate", "half a character (a lone surrogate) was replaced by U+FFFD"));
        StringBuilder repaired = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(repaired::appendCodePoint);
        return repaired.toString();
    }

    private static @Nullable String string(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        boolean said = value instanceof String || value instanceof Number;
        String text = said ? String.valueOf(value).strip() : "";
        return text.isEmpty() ? null : text;
    }

    private static Moment when(Origin origin, Map<?, ?> fields, List<Refusal> left) {
        for (String name : List.of("published", "date")) {
            String said = string(fields, name);
            if (said == null) {
                continue;
            }
            Moment when = Moment.parse(said);
            if (when != null) {
                return when;
            }
            left.add(new Refusal(
                    origin,
                    "broken-date",
                    "\"" + name + "\" is \"" + said + "\"; expected " + Moment.EXPECTED + "; read without it"));
        }
        return Moment.UNKNOWN;
    }
}
