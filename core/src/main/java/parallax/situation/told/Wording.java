package parallax.situation.told;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parallax.text.RuleFile;

/** Compares two pieces of text by the content words they share. */
public final class Wording {

    /** So many shared words say that two sentences may be about one thing. */
    public static final long SOME = 3;

    private static final int STEM = 5;
    private static final double MOST = 0.6;

    private final Set<String> stopwords;

    public Wording() {
        this.stopwords = RuleFile.read(Wording.class, "en/stopwords.tsv").rows().stream()
                .map(row -> row.get("word"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Content words, lower case, cut to their first letters so that inflection does not part them. */
    public Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)) {
            if (word.length() > 1 && !stopwords.contains(word)) {
                words.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return words;
    }

    /** Most content words of the shorter sentence stand in the other, and these are some. */
    public boolean tellsTheSame(String first, String second) {
        return tellsTheSame(of(first), of(second));
    }

    /** The same of two sets of content words. */
    public boolean tellsTheSame(Set<String> here, Set<String> there) {
        return shared(here, there) >= SOME && containment(here, there) >= MOST;
    }

    /** The share of the smaller set that stands in the other, 0 to 1. */
    public double containment(Set<String> first, Set<String> second) {
        int smaller = Math.min(first.size(), second.size());
        return smaller == 0 ? 0 : (double) shared(first, second) / smaller;
    }

    public long shared(Set<String> first, Set<String> second) {
        return first.stream().filter(second::contains).count();
    }
}
