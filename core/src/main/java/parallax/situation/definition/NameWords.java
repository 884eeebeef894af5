package parallax.situation.definition;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Words as they are compared: lower case, without plural and genitive. */
final class NameWords {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int SHORT = 3;

    private NameWords() {}

    static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT).replaceAll("['’]s\\b", ""), -1)) {
            if (!word.isEmpty()) {
                words.add(singular(word));
            }
        }
        return words;
    }

    private static String singular(String word) {
        boolean plural = word.length() > SHORT && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** Whether a name has all words of the one that is asked for, and the latter has some. */
    static boolean names(Set<String> name, Set<String> asked) {
        return !asked.isEmpty() && name.containsAll(asked);
    }
}
