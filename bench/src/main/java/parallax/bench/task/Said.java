package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.bench.gold.Fields;
import parallax.bench.score.WordSet;
import parallax.ledger.Provenance;
import parallax.ledger.Statement;
import parallax.statement.confidence.Candidate;
import parallax.text.CodePoints;
import parallax.text.Span;

/**
 * One attribution, of the gold or of the ledger, by the words it touches.
 *
 * @param source words of who speaks; empty when nobody is named
 * @param cue words that attribute
 * @param content words of what is said
 * @param form {@code direct}, {@code mixed} or {@code indirect}, judged by the quotation marks in the content
 * @param construction how it is built
 * @param label the cue
 * @param start first unit of the record
 * @param shown the record in words
 * @param provenance who read it and how sure; null in the gold
 */
record Said(
        BitSet source,
        BitSet cue,
        BitSet content,
        String form,
        Construction construction,
        String label,
        int start,
        String shown,
        @Nullable Provenance provenance) {

    private static final String OPENING = "\"“„«";

    static Said gold(JsonNode attribution, String text, CodePoints points, WordSet words) {
        return of(
                Fields.spans(attribution.path("source"), points),
                Fields.spans(attribution.path("cue"), points),
                Fields.spans(attribution.path("content"), points),
                text,
                words);
    }

    /** @param textStart where the text begins in the transcript that the statement points into */
    static Said ledger(Statement statement, int textStart, String text, WordSet words) {
        Said said = of(
                shift(statement.speaker().spans(), textStart),
                shift(statement.cue().spans(), textStart),
                shift(statement.content().spans(), textStart),
                text,
                words);
        return said.readBy(statement.provenance());
    }

    /** @param textStart where the text begins in the transcript that the candidate points into */
    static Said candidate(Candidate candidate, int textStart, String text, WordSet words) {
        return of(
                shift(candidate.speaker(), textStart),
                shift(candidate.cue(), textStart),
                shift(candidate.content(), textStart),
                text,
                words);
    }

    private static List<Span> shift(List<Span> spans, int textStart) {
        return spans.stream().map(span -> span.shift(-textStart)).toList();
    }

    private static Said of(List<Span> source, List<Span> cue, List<Span> content, String text, WordSet words) {
        String cueText = join(cue, text);
        String said = join(content, text);
        int start = cue.isEmpty()
                ? content.stream().mapToInt(Span::start).min().orElse(0)
                : cue.get(0).start();
        return new Said(
                words.in(source),
                words.in(cue),
                words.in(content),
                form(said),
                Construction.of(source, cue, content, text),
                cueText.isEmpty() ? "(no cue)" : cueText,
                start,
                "[" + join(source, text) + "] " + cueText + ": " + said,
                null);
    }

    private Said readBy(Provenance reader) {
        return new Said(source, cue, content, form, construction, label, start, shown, reader);
    }

    private static String join(List<Span> spans, String text) {
        return spans.stream().sorted().map(span -> span.in(text)).collect(Collectors.joining(" "));
    }

    private static String form(String content) {
        int first = content.isEmpty() ? -1 : OPENING.indexOf(content.charAt(0));
        boolean quoted = content.chars().anyMatch(unit -> OPENING.indexOf(unit) >= 0);
        return first >= 0 ? "direct" : quoted ? "mixed" : "indirect";
    }

    boolean quoted() {
        return !form.equals("indirect");
    }

    String kind(String fault) {
        return fault + " · " + construction.described() + " · " + label.toLowerCase(Locale.ROOT);
    }
}
