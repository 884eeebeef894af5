package parallax.situation.series;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parallax.text.WordLists;

/** The words by which figures are put into series. */
final class Cues {

    private static final String IRREGULAR = "plural";

    private final WordLists lists = WordLists.read(Cues.class, "en/words.tsv");
    private final Map<String, String> singles = new HashMap<>();

    Cues() {
        for (String pair : lists.words(IRREGULAR)) {
            int equals = pair.indexOf('=');
            singles.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    boolean has(String list, String word) {
        return lists.contains(list, word);
    }

    /** An expression for any word of the list, the longest first; it does not say what may stand around it. */
    String anyOf(String list) {
        return lists.words(list).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Whole words of the list anywhere in a text. */
    Pattern within(String list) {
        return Pattern.compile("(?i)(?<![\\p{L}\\p{Nd}])" + anyOf(list) + "(?![\\p{L}\\p{Nd}])");
    }

    /** The single form of a noun, lower case. */
    String single(String noun) {
        String word = noun.toLowerCase(Locale.ROOT);
        String irregular = singles.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".*(?:ch|sh|x|ss|zz)es")) {
            return word.substring(0, word.length() - 2);
        }
        boolean regular = word.endsWith("s") && !word.matches(".*(?:ss|us|is)") && word.length() > 3;
        return regular ? word.substring(0, word.length() - 1) : word;
    }
}
