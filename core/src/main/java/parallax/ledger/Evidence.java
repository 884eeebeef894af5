package parallax.ledger;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * What an account leans on: a video, a document, an eyewitness.
 *
 * @param id unique within the article
 * @param medium what sort of evidence
 * @param publisher id of the actor who published or made it; null when not said
 * @param when the day it was published or made
 * @param shows ids of the events that it is said to show
 * @param showing the words that say what it shows; null when none do
 * @param anchor the words that name it, and their sentence
 * @param saidBy id of the statement that brings it; null when the outlet does
 * @param hedge the outlet's own reservation ("could not be independently verified"), else null
 * @param provenance what made the record
 */
public record Evidence(
        String id,
        Medium medium,
        @Nullable String publisher,
        @Nullable When when,
        List<String> shows,
        @Nullable Span showing,
        Anchor anchor,
        @Nullable String saidBy,
        @Nullable Span hedge,
        Provenance provenance)
        implements Entry {

    public Evidence {
        Objects.requireNonNull(id);
        Objects.requireNonNull(medium);
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(provenance);
        shows = List.copyOf(shows);
    }

    @Override
    public Kind kind() {
        return Kind.EVIDENCE;
    }

    @Override
    public Span sentence() {
        return anchor.sentence();
    }

    /** The same evidence, joined to the statement that brings it and the events that it is said to show. */
    public Evidence joined(@Nullable String statement, List<String> events) {
        return new Evidence(id, medium, publisher, when, events, showing, anchor, statement, hedge, provenance);
    }

    /** What sort of evidence. */
    public enum Medium {
        VIDEO,
        PHOTO,
        SATELLITE_IMAGE,
        DOCUMENT,
        RECORDING,
        STATISTIC,
        EYEWITNESS,
        INTERCEPT,
        REPORT
    }
}
