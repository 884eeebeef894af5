package parallax.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.text.Span;

/**
 * The words of the sentence of a record, numbered, so that a part of it can be named by its first and its last word.
 *
 * @param transcript that the spans point into
 * @param sentence of the record
 * @param words in order, punctuation apart; what the record points at begins and ends at their borders
 */
public record SentenceWords(String transcript, Span sentence, List<Span> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['’.,-][\\p{L}\\p{N}\\p{M}]+)*|\\S");

    public SentenceWords {
        words = List.copyOf(words);
    }

    /**
     * @param marked spans at whose ends words are cut in two where they have to be
     * @param furniture no words of it are among them, for no record points at it
     */
    public static SentenceWords of(String transcript, Span sentence, List<Span> marked, List<Span> furniture) {
        TreeSet<Integer> cuts = new TreeSet<>();
        marked.forEach(span -> {
            cuts.add(span.start());
            cuts.add(span.end());
        });
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(transcript).region(sentence.start(), sentence.end());
        while (matcher.find()) {
            cut(new Span(matcher.start(), matcher.end()), cuts, words);
        }
        words.removeIf(word -> furniture.stream().anyMatch(word::overlaps));
        return new SentenceWords(transcript, sentence, words);
    }

    private static void cut(Span word, TreeSet<Integer> cuts, List<Span> words) {
        int from = word.start();
        for (int at : cuts.subSet(word.start(), false, word.end(), false)) {
            words.add(new Span(from, at));
            from = at;
        }
        words.add(new Span(from, word.end()));
    }

    public int size() {
        return words.size();
    }

    /** A word as it stands in the text. */
    public String text(int word) {
        return words.get(word).in(transcript);
    }

    /** What stands between a word and the next, or behind the last, in one line. */
    public String gap(int word) {
        int end = word + 1 < words.size() ? words.get(word + 1).start() : sentence.end();
        return transcript
                                .substring(
                                        words.get(word).end(),
                                        Math.max(end, words.get(word).end()))
                                .isBlank()
                        && end > words.get(word).end()
                ? " "
                : transcript.substring(
                        words.get(word).end(), Math.max(end, words.get(word).end()));
    }

    /** The number of the first word that a span holds. */
    public int first(Span span) {
        for (int word = 0; word < words.size(); word++) {
            if (words.get(word).end() > span.start()) {
                return word;
            }
        }
        return Math.max(0, words.size() - 1);
    }

    /** The number of the last word that a span holds. */
    public int last(Span span) {
        for (int word = words.size() - 1; word >= 0; word--) {
            if (words.get(word).start() < span.end()) {
                return word;
            }
        }
        return 0;
    }

    /**
     * The span from one word to another, both in it.
     *
     * @throws IllegalArgumentException when the sentence has no such words, or the last stands before the first
     */
    public Span span(int first, int last) {
        if (first < 0 || last < first || last >= words.size()) {
            throw new IllegalArgumentException(
                    "expected words 0 to " + (words.size() - 1) + " in order, found " + first + " to " + last);
        }
        return new Span(words.get(first).start(), words.get(last).end());
    }
}
