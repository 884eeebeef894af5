package parallax.article.meta;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what two places say word by word: punctuation, case and spacing do not count. */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Words() {}

    /** The words, one blank between two. */
    static String plain(String text) {
        return BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Without any blank: {@code Harbour Post} and {@code harbourpost}. */
    static String joined(String text) {
        return plain(text).replace(" ", "");
    }

    /** Most words of the shorter stand in the longer, and the longer is not much longer. */
    static boolean alike(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        Set<String> few = of(one);
        Set<String> many = of(other);
        if (few.size() > many.size()) {
            Set<String> swap = few;
            few = many;
            many = swap;
        }
        int size = few.size();
        few.retainAll(many);
        return few.size() >= 0.6 * size && size * 3 >= many.size();
    }

    private static Set<String> of(String text) {
        List<String> words = Arrays.asList(plain(text).split(" "));
        return new LinkedHashSet<>(words);
    }

    /** On one line and not longer than a note needs. */
    static String brief(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }
}
