package parallax.ledger;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * Who says what: one attribution.
 *
 * @param id unique within the article
 * @param speaker who is said to say it; its spans are empty when nobody is named
 * @param cue the words that attribute
 * @param content what is said
 * @param form how it is rendered
 * @param stance how sure the speaker is of the content, by the content's own words
 * @param when the time of saying
 * @param links to the statement it stands in and the one it denies
 * @param sentence the sentences from the first to the last word of the record
 * @param provenance what made the record
 */
public record Statement(
        String id,
        Speaker speaker,
        Cue cue,
        Content content,
        Form form,
        Stance stance,
        @Nullable When when,
        Links links,
        Span sentence,
        Provenance provenance)
        implements Entry {

    public Statement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(cue);
        Objects.requireNonNull(content);
        Objects.requireNonNull(form);
        Objects.requireNonNull(stance);
        Objects.requireNonNull(links);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(provenance);
    }

    @Override
    public Kind kind() {
        return Kind.STATEMENT;
    }

    public Statement withLinks(Links other) {
        return new Statement(id, speaker, cue, content, form, stance, when, other, sentence, provenance);
    }

    /**
     * Who is said to say it.
     *
     * @param spans where the speaker is named, with title and apposition; empty when "speaker unknown"
     * @param text those words, a space between spans
     * @param actors ids of all who say it, in the order of the words ("the minister and his deputy"); empty when not resolved
     * @param institution id of the actor for whom a person speaks
     * @param unnamed what is said of a speaker who has no name ("a senior official"), else null
     */
    public record Speaker(
            List<Span> spans,
            String text,
            List<String> actors,
            @Nullable String institution,
            @Nullable String unnamed) {

        public Speaker {
            Objects.requireNonNull(text);
            spans = List.copyOf(spans);
            actors = List.copyOf(actors);
        }

        /** Nobody is named as the speaker. */
        public static Speaker unknown() {
            return new Speaker(List.of(), "", List.of(), null, null);
        }

        /** Id of the actor, of joint speakers the first one; null when not resolved. */
        public @Nullable String actor() {
            return actors.isEmpty() ? null : actors.get(0);
        }
    }

    /**
     * The words that attribute, with auxiliaries, negation and particle.
     *
     * @param spans none where only quotation marks tell that somebody speaks
     * @param text those words
     * @param kind what sort of saying it is
     */
    public record Cue(List<Span> spans, String text, CueKind kind) {

        public Cue {
            Objects.requireNonNull(text);
            Objects.requireNonNull(kind);
            spans = List.copyOf(spans);
        }
    }

    /**
     * What is said, with its quotation marks as printed.
     *
     * @param spans more than one when the cue or the speaker interrupts it; at least one
     * @param text those words, a space between spans
     */
    public record Content(List<Span> spans, String text) {

        public Content {
            Objects.requireNonNull(text);
            spans = List.copyOf(spans);
            if (spans.isEmpty()) {
                throw new IllegalArgumentException("a statement without content");
            }
        }
    }

    /** How it is rendered. */
    public enum Form {
        DIRECT,
        INDIRECT,
        MIXED,
        NOMINAL
    }

    /** What sort of saying the cue is. */
    public enum CueKind {
        SAYS,
        ASSERTS,
        CLAIMS,
        DENIES,
        CONFIRMS,
        WARNS,
        PROMISES,
        DEMANDS,
        ACCUSES,
        REPORTS,
        ANNOUNCES,
        BELIEVES,
        ASKS,
        AGREES,
        DOUBTS
    }

    /**
     * How the statement stands to its content.
     *
     * @param certainty of the content, by the content's own words
     * @param negated true when the cue itself is negated ("did not say")
     */
    public record Stance(Certainty certainty, boolean negated) {

        public Stance {
            Objects.requireNonNull(certainty);
        }
    }

    /** How sure the speaker is of the content, by the content's own words. */
    public enum Certainty {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        FUTURE,
        CONDITIONAL
    }

    /**
     * Other statements of the same article.
     *
     * @param parent id of the statement whose content this one stands in
     * @param denies id of the statement that this one denies
     */
    public record Links(@Nullable String parent, @Nullable String denies) {

        public static final Links NONE = new Links(null, null);
    }
}
