package parallax.article.meta;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.text.RuleFile;

/** The news agencies of the world, {@code en/agencies.tsv}, by the ways in which texts credit them. */
public final class Agencies {

    /** Shorter writings are words of some language and count only as they stand in the table. */
    private static final int SHORT = 5;

    private static final Map<String, String> USUAL_NAMES = read();

    private static final Pattern BEFORE =
            Pattern.compile("^(?:©|\\(c\\)|[Cc]opyright)?\\s*(?:\\d{4})?\\s*(?:[Bb]y\\s)?");
    private static final Pattern OPENING = Pattern.compile("^[(\\[/]+");
    private static final Pattern CLOSING = Pattern.compile("[)\\]/.]+$");
    private static final Pattern STAFF =
            Pattern.compile("(?i)\\s(?:staff|staff writers?|reporters?|correspondents?|news agency)$");

    private Agencies() {}

    private static Map<String, String> read() {
        Map<String, String> names = new HashMap<>();
        for (RuleFile.Row row : RuleFile.read(Agencies.class, "en/agencies.tsv").rows()) {
            row.list("writings").forEach(writing -> names.put(key(writing), row.get("name")));
        }
        return Map.copyOf(names);
    }

    private static String key(String writing) {
        return writing.length() <= SHORT ? writing : writing.toLowerCase(Locale.ROOT);
    }

    /** The usual name of the agency that a credit names and names alone, null when it names none. */
    public static @Nullable String find(String credit) {
        String bare =
                OPENING.matcher(BEFORE.matcher(credit.strip()).replaceFirst("")).replaceFirst("");
        String words = CLOSING.matcher(bare).replaceFirst("").strip();
        String name = USUAL_NAMES.get(key(words));
        if (name == null && words.length() > SHORT) {
            name = USUAL_NAMES.get(key(STAFF.matcher(words).replaceFirst("")));
        }
        return name;
    }
}
