package parallax.language;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import parallax.text.Span;

/**
 * What the language engine found in one text.
 *
 * @param text the text that all spans point into
 * @param sentences in order, without overlap; what was skipped as unreadable lies in none
 * @param mentions names, in order, without overlap
 * @param times time expressions, in order, without overlap
 * @param attributions sources, cues and contents as the encoder tags and pairs them, in order of their cues
 * @param roles what the encoder thinks of every word as part of an attribution
 * @param toponyms what it thinks of every word as part of the name of a place
 */
public record Analysis(
        String text,
        List<Sentence> sentences,
        List<Mention> mentions,
        List<TimeExpression> times,
        List<Attribution> attributions,
        Roles roles,
        Toponyms toponyms) {

    public Analysis {
        Objects.requireNonNull(text);
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        times = List.copyOf(times);
        attributions = List.copyOf(attributions);
        Objects.requireNonNull(roles);
        Objects.requireNonNull(toponyms);
    }

    /** What is known of a text that no encoder tagged with attributions. */
    public Analysis(String text, List<Sentence> sentences, List<Mention> mentions) {
        this(text, sentences, mentions, List.of(), List.of(), Roles.NONE, Toponyms.NONE);
    }

    /** The sentence that holds this position, if one does. */
    public Optional<Sentence> findSentence(int index) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Sentence sentence = sentences.get(middle);
            if (index < sentence.span().start()) {
                high = middle - 1;
            } else if (index >= sentence.span().end()) {
                low = middle + 1;
            } else {
                return Optional.of(sentence);
            }
        }
        return Optional.empty();
    }

    /** Mentions that lie within a span. */
    public List<Mention> mentionsIn(Span span) {
        return mentions.stream()
                .filter(mention -> span.contains(mention.span()))
                .toList();
    }

    /** Time expressions that lie within a span. */
    public List<TimeExpression> timesIn(Span span) {
        return times.stream().filter(time -> span.contains(time.span())).toList();
    }

    /** The same analysis with its time expressions read. */
    public Analysis withTimes(List<TimeExpression> read) {
        return new Analysis(text, sentences, mentions, read, attributions, roles, toponyms);
    }

    /** The same analysis with other names. */
    public Analysis withMentions(List<Mention> named) {
        return new Analysis(text, sentences, named, times, attributions, roles, toponyms);
    }

    /** The same analysis as if nobody had tagged who says what: for readers that go by the syntax alone. */
    public Analysis withoutAttributions() {
        return new Analysis(text, sentences, mentions, times, List.of(), Roles.NONE, toponyms);
    }
}
