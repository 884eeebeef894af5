package parallax.situation.revision;

import java.util.List;
import java.util.Objects;
import parallax.text.Fingerprint;

/**
 * What somebody said and later says otherwise. It is no dispute: there is one side, at two times.
 *
 * @param id derived from whose it is and from the articles
 * @param kind who revises
 * @param of the address of the article, or the name of the speaker
 * @param from ids of the articles in which it stands as it was
 * @param to ids of those in which it stands as it is now
 * @param amendments what changed, at least one, in the order of the text
 */
public record Revision(
        String id, Kind kind, String of, List<String> from, List<String> to, List<Amendment> amendments) {

    public Revision {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(of);
        from = List.copyOf(from);
        to = List.copyOf(to);
        amendments = List.copyOf(amendments);
        if (from.isEmpty() || to.isEmpty() || amendments.isEmpty()) {
            throw new IllegalArgumentException("a revision from " + from + " to " + to + " of " + amendments);
        }
    }

    static Revision of(Kind kind, String of, List<String> from, List<String> to, List<Amendment> amendments) {
        return new Revision(Fingerprint.id("r", 8, kind, of, from, to), kind, of, from, to, amendments);
    }

    /** Who revises. */
    public enum Kind {
        /** An outlet, between two versions of one article. */
        VERSION,
        /** A speaker, between two articles. */
        SPEAKER
    }
}
