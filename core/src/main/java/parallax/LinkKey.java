package parallax;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where articles meet that may have to do with one another: whatever is found across two articles is found among those that
 * share a key, or are joined by others that do.
 *
 * @param kind what may be found there
 * @param band a hash of what they share. Of disputes an even one counts only where somebody has the odd one after it: an
 *     assertion is nothing to dispute as long as nobody denies it
 */
public record LinkKey(Kind kind, long band) implements Comparable<LinkKey> {

    private static final Comparator<LinkKey> ORDER =
            Comparator.comparing(LinkKey::kind).thenComparingLong(LinkKey::band);

    public LinkKey {
        Objects.requireNonNull(kind);
    }

    /** What may be found among articles that share a key. */
    public enum Kind {
        /** Republished text: a run of words. */
        COPY,
        /** Readings of one address. */
        VERSION,
        /** Figures about one thing. */
        SERIES,
        /** A statement told again: a speaker and a rare word in a week, or words of a quotation. */
        CLAIM,
        /** A piece of evidence: a medium and a rare word in a week, or an address. */
        EVIDENCE,
        /** Disputes, and revisions: a question in some weeks, words that are denied, or an address. */
        DISPUTE
    }

    /** Whether others who have the same key matter whatever they say. */
    public boolean mattersAlone() {
        return kind != Kind.DISPUTE || (band & 1) == 1;
    }

    /** The key of those who have the same in the other way. */
    public LinkKey other() {
        return new LinkKey(kind, band ^ 1);
    }

    @Override
    public int compareTo(LinkKey other) {
        return ORDER.compare(this, other);
    }
}
