package parallax.web.page.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A query as it was typed, taken apart into its conditions, so that one can be added or taken off. */
final class Line {

    /** A condition with its value, in quotation marks or without; a measure with a number; or any other word. */
    private static final Pattern PIECE = Pattern.compile(
            "(?<field>[A-Za-z][A-Za-z-]*):(?<value>\"[^\"]*\"|[^\\s\"()]+)|[A-Za-z-]+\\s*(?:>=|<=|>|<|=)\\s*[0-9.]+|\"[^\"]*\"|[^\\s\"]+");

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    private final String typed;
    private final List<Condition> conditions = new ArrayList<>();

    Line(String typed) {
        this.typed = typed;
        Matcher piece = PIECE.matcher(typed);
        while (piece.find()) {
            String field = piece.group("field");
            boolean amount = field == null && piece.group().matches("[A-Za-z-]+\\s*[<>=].*");
            if (field != null || amount) {
                conditions.add(new Condition(
                        piece.start(),
                        piece.end(),
                        field == null ? "" : field.toLowerCase(Locale.ROOT),
                        field == null ? piece.group() : piece.group("value").replace("\"", "")));
            }
        }
    }

    /**
     * A condition where it stands.
     *
     * @param start in the line
     * @param end in the line
     * @param field empty for a measure with a number
     * @param value without quotation marks
     */
    record Condition(int start, int end, String field, String value) {}

    String typed() {
        return typed;
    }

    List<Condition> conditions() {
        return List.copyOf(conditions);
    }

    /** What is left of the line without its conditions. */
    String words() {
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (Condition condition : conditions) {
            left.append(typed, at, condition.start());
            at = condition.end();
        }
        return flat(left.append(typed.substring(at)).toString());
    }

    String without(Condition condition) {
        return flat(typed.substring(0, condition.start()) + " " + typed.substring(condition.end()));
    }

    String with(String field, String value) {
        String said = PLAIN.matcher(value).matches() ? value : "\"" + value.replace("\"", "") + "\"";
        return flat(typed + " " + field + ":" + said);
    }

    /** The condition that asks for this value, or null. */
    @Nullable
    Condition find(String field, String value) {
        return conditions.stream()
                .filter(each -> each.field().equals(field) && each.value().equalsIgnoreCase(value))
                .findFirst()
                .orElse(null);
    }

    private static String flat(String line) {
        return line.strip().replaceAll("\\s{2,}", " ");
    }

    /** Where the page of a line is. */
    static String address(String line) {
        return "/search" + query(line);
    }

    /** A line as the query of an address; nothing for an empty one. */
    static String query(String line) {
        return line.isEmpty() ? "" : "?q=" + URLEncoder.encode(line, StandardCharsets.UTF_8);
    }
}
