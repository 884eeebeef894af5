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
 * @param showing what it is said to show
 * @param attached where the article itself shows it or links to it; null when it does not
 * @param anchor the words that name it, and their sentence
 * @param saidBy id of the statement that brings it; null when the outlet does
 * @param hedge a reservation about it ("could not be independently verified"): the outlet's own statement, or that of whoever
 *     brings the evidence where the words are theirs; else null
 * @param provenance what made the record
 */
public record Evidence(
        String id,
        Medium medium,
        @Nullable String publisher,
        @Nullable When when,
        Showing showing,
        @Nullable Attached attached,
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
        Objects.requireNonNull(showing);
    }

    @Override
    public Kind kind() {
        return Kind.EVIDENCE;
    }

    @Override
    public Span sentence() {
        return anchor.sentence();
    }

    /** The same evidence, joined to the statement that brings it, the events it is said to show and what the page shows. */
    public Evidence joined(@Nullable String statement, List<String> events, @Nullable Attached attachment) {
        return new Evidence(
                id,
                medium,
                publisher,
                when,
                new Showing(showing.words(), events),
                attachment,
                anchor,
                statement,
                hedge,
                provenance);
    }

    /** The same evidence, with what a later sentence says of it. */
    public Evidence completed(Showing shown, @Nullable Span reservation) {
        return new Evidence(id, medium, publisher, when, shown, attached, anchor, saidBy, reservation, provenance);
    }

    /**
     * What a piece of evidence is said to show.
     *
     * @param words the words that say it; null when none do
     * @param events ids of the events told in these words
     */
    public record Showing(@Nullable Span words, List<String> events) {

        /** Nothing is said of what it shows. */
        public static final Showing NOTHING = new Showing(null, List.of());

        public Showing {
            events = List.copyOf(events);
        }

        /** These words, joined to no event yet. */
        public static Showing of(@Nullable Span words) {
            return words == null ? NOTHING : new Showing(words, List.of());
        }
    }

    /**
     * That the article itself brings the evidence.
     *
     * @param how shown on the page, or linked to
     * @param url where it is
     */
    public record Attached(How how, String url) {

        public Attached {
            Objects.requireNonNull(how);
            Objects.requireNonNull(url);
        }

        /** Shown beside the paragraph, or behind a link. */
        public enum How {
            EMBEDDED,
            LINKED
        }
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
