package parallax.statement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.language.Token;
import parallax.statement.cue.Cue;
import parallax.statement.syntax.Tree;
import parallax.text.Span;

/**
 * An attribution before it becomes a record.
 *
 * @param tree the sentence of the cue
 * @param cue the line of the lexicon; null when the encoder found words that are in none
 * @param cueHead the verb, noun, adverb or preposition; null when the cue is punctuation or missing
 * @param speaker where the speaker is named; empty when nobody is
 * @param cueSpans the words that attribute
 * @param content what is said; empty while a quotation is still sought
 * @param rule name for the provenance
 * @param engine which reader made it, as in {@link parallax.ledger.Provenance}
 * @param confidence 0 to 1
 */
record Draft(
        Tree tree,
        @Nullable Cue cue,
        @Nullable Token cueHead,
        List<Span> speaker,
        List<Span> cueSpans,
        List<Span> content,
        String rule,
        String engine,
        double confidence) {

    Draft {
        speaker = List.copyOf(speaker);
        cueSpans = List.copyOf(cueSpans);
        content = List.copyOf(content);
    }

    Draft withContent(List<Span> other, String otherRule) {
        return new Draft(tree, cue, cueHead, speaker, cueSpans, other, otherRule, engine, confidence);
    }

    Draft withSpeaker(List<Span> other) {
        return new Draft(tree, cue, cueHead, other, cueSpans, content, rule, engine, confidence);
    }

    Draft withCue(List<Span> other) {
        return new Draft(tree, cue, cueHead, speaker, other, content, rule, engine, confidence);
    }

    Draft judged(String otherEngine, double otherConfidence) {
        return new Draft(tree, cue, cueHead, speaker, cueSpans, content, rule, otherEngine, otherConfidence);
    }

    Optional<Cue> findCue() {
        return Optional.ofNullable(cue);
    }

    Optional<Token> findCueHead() {
        return Optional.ofNullable(cueHead);
    }

    /** From the first to the last word of the content. */
    Span contentExtent() {
        return extent(content);
    }

    Span cueExtent() {
        return extent(cueSpans);
    }

    static Span extent(List<Span> spans) {
        return spans.stream().reduce(Span::covering).orElse(Span.of(0, 0));
    }

    static int overlap(List<Span> some, List<Span> others) {
        int shared = 0;
        for (Span one : some) {
            for (Span other : others) {
                shared += one.overlap(other);
            }
        }
        return shared;
    }

    static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }
}
