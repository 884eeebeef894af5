package parallax.web.page.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Entry;
import parallax.text.Labels;
import parallax.text.Span;
import parallax.web.review.Part;

/**
 * The sentence of a record in its context, cut where the parts of the record begin and end.
 *
 * @param before what stands before it, cut at a word
 * @param bits the sentence
 * @param after what stands behind it, cut at a word
 */
public record Marked(String before, List<Bit> bits, String after) {

    private static final int AROUND = 220;

    public Marked {
        bits = List.copyOf(bits);
    }

    /**
     * Words of the sentence.
     *
     * @param text as it stands there
     * @param part label of the part of the record that they are, null for none
     */
    public record Bit(String text, @Nullable String part) {}

    static Marked of(Reading reading, Entry entry) {
        String transcript = reading.account().transcript();
        Span sentence = entry.sentence();
        int textStart = reading.article().textStart();
        boolean inHeadline = sentence.start() < textStart;
        int first = inHeadline ? 0 : textStart;
        int last = inHeadline ? textStart : transcript.length();
        return new Marked(
                before(transcript, first, sentence.start()),
                bits(transcript, entry),
                after(transcript, sentence.end(), last));
    }

    private static String before(String transcript, int first, int end) {
        int from = Math.max(first, end - AROUND);
        int space = transcript.indexOf(' ', from);
        int start = from > first && space >= 0 && space < end ? space + 1 : from;
        return (start > first ? "… " : "") + transcript.substring(start, end);
    }

    private static String after(String transcript, int start, int last) {
        int to = Math.min(last, start + AROUND);
        int space = transcript.lastIndexOf(' ', to);
        int end = to < last && space > start ? space : to;
        return transcript.substring(start, Math.max(start, end)) + (end < last ? " …" : "");
    }

    private static List<Bit> bits(String transcript, Entry entry) {
        Map<Part, List<Span>> parts = Part.of(entry);
        Span sentence = entry.sentence();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(sentence.start(), sentence.end()));
        parts.values()
                .forEach(spans -> spans.forEach(span -> {
                    cuts.add(span.start());
                    cuts.add(span.end());
                }));
        List<Bit> bits = new ArrayList<>();
        int from = sentence.start();
        for (int to : cuts.subSet(sentence.start(), false, sentence.end(), true)) {
            bits.add(new Bit(transcript.substring(from, to), part(parts, from)));
            from = to;
        }
        return bits;
    }

    private static @Nullable String part(Map<Part, List<Span>> parts, int at) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().stream().anyMatch(span -> span.contains(at)))
                .map(part -> Labels.of(part.getKey()))
                .findFirst()
                .orElse(null);
    }
}
