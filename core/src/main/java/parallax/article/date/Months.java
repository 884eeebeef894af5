package parallax.article.date;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.text.RuleFile;

/** The names of the months, {@code months.tsv}. */
final class Months {

    private static final Map<String, Integer> NUMBERS = read();

    private Months() {}

    private static Map<String, Integer> read() {
        Map<String, Integer> numbers = new HashMap<>();
        for (RuleFile.Row row : RuleFile.read(Months.class, "months.tsv").rows()) {
            int number = Integer.parseInt(row.get("number"));
            row.list("words").forEach(word -> numbers.put(word, number));
        }
        return Map.copyOf(numbers);
    }

    /** 1 to 12, null for a word that names no month. */
    static @Nullable Integer number(String word) {
        return NUMBERS.get(word.toLowerCase(Locale.ROOT));
    }
}
