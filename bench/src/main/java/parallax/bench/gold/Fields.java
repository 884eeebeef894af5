package parallax.bench.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.text.CodePoints;
import parallax.text.Span;

/** Fields of gold records, with spans counted in UTF-16 units. */
public final class Fields {

    private static final int DAY = "2022-02-16".length();

    private Fields() {}

    public static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    /** The text of a field; empty when there is none. */
    public static String text(JsonNode node, String field) {
        String value = string(node, field);
        return value == null ? "" : value;
    }

    /** The day of a date field, with or without a time; null when there is none. */
    public static @Nullable LocalDate day(JsonNode node, String field) {
        String value = text(node, field);
        if (value.length() < DAY) {
            return null;
        }
        try {
            return LocalDate.parse(value.substring(0, DAY));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + ": expected a date, found " + value, e);
        }
    }

    /** A list of pairs {@code [[start, end], …]} of code points. */
    public static List<Span> spans(JsonNode pairs, CodePoints points) {
        List<Span> spans = new ArrayList<>();
        pairs.forEach(pair -> spans.add(span(pair.path(0).asInt(), pair.path(1).asInt(), points)));
        return spans;
    }

    public static Span span(int start, int end, CodePoints points) {
        return points.toUnits(Span.of(start, end));
    }

    public static List<String> strings(JsonNode values) {
        List<String> strings = new ArrayList<>();
        values.forEach(value -> strings.add(value.asText()));
        return strings;
    }
}
