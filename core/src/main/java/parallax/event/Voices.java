package parallax.event;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.Attribution;
import parallax.language.Sentence;
import parallax.language.TimeExpression;
import parallax.language.Token;
import parallax.text.Quotations;
import parallax.text.Span;

/** Whose words the words of a text are, as far as the engine's attributions tell. */
final class Voices {

    /** Words for whoever speaks, and for whoever listens. */
    private static final Set<String> SPEAKING = Set.of("i", "we", "us", "me", "my", "our");

    private static final Set<String> LISTENING = Set.of("you", "your", "one");

    private static final Set<String> PERSONAL = Set.of("i", "me", "my", "you", "your");

    private final Analysis analysis;
    private final Names names;
    private final Quotations quotations;

    Voices(Analysis analysis, Names names) {
        this.analysis = analysis;
        this.names = names;
        this.quotations = Quotations.of(analysis.text());
    }

    /** What tells the speaker of a word apart from others: ids of actors, or the words that name whoever it is; empty for the outlet. */
    String speaker(Token token) {
        return findQuoting(token)
                .map(attribution -> attribution.source().stream()
                        .map(source -> {
                            List<String> ids = actors(source);
                            return ids.isEmpty() ? source.in(analysis.text()) : String.join(" ", ids);
                        })
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    /** Ids of the actors that "we" or "I" stands for: who speaks there. Empty for other words. */
    List<String> speakingAt(Token token) {
        if (!SPEAKING.contains(token.text().toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        return findQuoting(token)
                .map(attribution -> attribution.source().stream()
                        .flatMap(source -> actors(source).stream())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** True for a word that stands for someone who is only known from the situation of speaking. */
    static boolean isDeictic(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        return SPEAKING.contains(word) || LISTENING.contains(word);
    }

    /**
     * True for a sentence of someone who speaks of himself or to somebody and whom nothing names: an interview, a letter.
     * What it tells in passing is talk.
     */
    boolean isTalk(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> PERSONAL.contains(token.text().toLowerCase(Locale.ROOT)))
                .anyMatch(token -> !quotations.covers(token.span())
                        && findQuoting(token)
                                .filter(attribution -> !attribution.source().isEmpty())
                                .isEmpty());
    }

    /** True when a word introduces what somebody says: "what they call progress". */
    boolean isCue(Token token) {
        return analysis.attributions().stream()
                .anyMatch(attribution -> attribution.cue().stream().anyMatch(cue -> cue.contains(token.span())));
    }

    /** True when a word is part of a time: the month in "since March". */
    boolean isTime(Token token) {
        return analysis.times().stream()
                .filter(time -> time.type() != TimeExpression.Type.DURATION)
                .anyMatch(time -> time.span().contains(token.span()));
    }

    /** The innermost attribution whose content holds the word. */
    private Optional<Attribution> findQuoting(Token token) {
        return analysis.attributions().stream()
                .filter(attribution -> attribution.content().stream().anyMatch(span -> span.contains(token.span())))
                .min(Comparator.comparingInt(attribution ->
                        attribution.content().stream().mapToInt(Span::length).sum()));
    }

    private List<String> actors(Span source) {
        return analysis.findSentence(source.start())
                .flatMap(sentence -> sentence.findPhraseHead(source))
                .map(names::actorsAt)
                .orElse(List.of());
    }
}
