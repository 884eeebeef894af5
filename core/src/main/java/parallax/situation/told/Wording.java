package parallax.situation.told;

import java.util.ArrayList;
import java.util.List;
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
        for (String word : split(text)) {
            if (word.length() > 1 && !stopwords.contains(word)) {
                words.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return words;
    }

    /** The words of a text in lower case, without what stands between them. Every text of a ledger comes by here many times. */
    public static List<String> split(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < lower.length(); at += Character.charCount(lower.codePointAt(at))) {
            int letter = lower.codePointAt(at);
            boolean within = Character.isLetter(letter) || Character.isDigit(letter);
            if (within && start < 0) {
                start = at;
            } else if (!within && start >= 0) {
                words.add(lower.substring(start, at));
                start = -1;
            }
        }
        if (start >= 0) {
            words.add(lower.substring(start));
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
        long shared = 0;
        for (String word : first) {
            shared += second.contains(word) ? 1 : 0;
        }
        return shared;
    }
}
