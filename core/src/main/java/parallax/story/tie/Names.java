package parallax.story.tie;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as capitals show them, where nobody has read the article: words with a capital that do not open a sentence. */
final class Names {

    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{Ll}\\p{N},;] )\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,3}");

    private Names() {}

    /** The names that come most often, at most so many. */
    static NavigableSet<String> in(String text, int most) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            counts.merge(name.group(), 1, Integer::sum);
        }
        NavigableSet<String> names = new TreeSet<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(entry -> names.add(entry.getKey()));
        return names;
    }
}
