package parallax.bench.gold;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.text.Span;

/**
 * Which words of a block of a page stand in the gold body of the page. A word is a run of letters and digits; it is news when
 * four words in a row that hold it stand in the body. A few words that are in the body by chance do not make a block news.
 */
public final class NewsWords {

    private static final int SIZE = 4;
    private static final int LEAST_RUN = 8;
    private static final double NEARLY_ALL = 0.8;
    private static final double HALF = 0.5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private final Set<String> inBody = new HashSet<>();
    private final Set<String> lines = new HashSet<>();

    public NewsWords(String body) {
        List<String> words = words(body);
        for (int i = 0; i + SIZE <= words.size(); i++) {
            inBody.add(String.join(" ", words.subList(i, i + SIZE)));
        }
        body.lines().forEach(line -> lines.add(String.join(" ", words(line))));
    }

    /** Where the words of a text stand. */
    public static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (Matcher matcher = WORD.matcher(text); matcher.find(); ) {
            spans.add(Span.of(matcher.start(), matcher.end()));
        }
        return spans;
    }

    private static List<String> words(String text) {
        return spans(text).stream()
                .map(span -> span.in(text).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Numbers of the words of this block that are news. */
    public BitSet in(String block) {
        List<String> words = words(block);
        BitSet news = new BitSet();
        if (words.size() < SIZE) {
            news.set(0, words.size(), !words.isEmpty() && lines.contains(String.join(" ", words)));
            return news;
        }
        for (int i = 0; i + SIZE <= words.size(); i++) {
            if (inBody.contains(String.join(" ", words.subList(i, i + SIZE)))) {
                news.set(i, i + SIZE);
            }
        }
        double share = (double) news.cardinality() / words.size();
        if (share >= NEARLY_ALL) {
            news.set(0, words.size());
        } else if (share < HALF) {
            clearShortRuns(news);
        }
        return news;
    }

    private static void clearShortRuns(BitSet news) {
        int end;
        for (int start = news.nextSetBit(0); start >= 0; start = news.nextSetBit(end)) {
            end = news.nextClearBit(start);
            if (end - start < LEAST_RUN) {
                news.clear(start, end);
            }
        }
    }
}
