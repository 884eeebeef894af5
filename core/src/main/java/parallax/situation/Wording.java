package parallax.situation;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parallax.text.RuleFile;

/** Compares two pieces of text by the content words they share. */
final class Wording {

    private static final int STEM = 5;

    private final Set<String> stopwords;

    Wording() {
        this.stopwords = RuleFile.read(Wording.class, "en/stopwords.tsv").rows().stream()
                .map(row -> row.get("word"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Content words, lower case, cut to their first letters so that inflection does not part them. */
    Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)) {
            if (word.length() > 1 && !stopwords.contains(word)) {
                words.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return words;
    }

    /** The share of the smaller set that stands in the other, 0 to 1. */
    double containment(Set<String> first, Set<String> second) {
        int smaller = Math.min(first.size(), second.size());
        return smaller == 0 ? 0 : (double) shared(first, second) / smaller;
    }

    long shared(Set<String> first, Set<String> second) {
        return first.stream().filter(second::contains).count();
    }
}
