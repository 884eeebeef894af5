package parallax.web.page.source;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.follow.Source;
import parallax.web.follow.Follower;
import parallax.web.words.Words;

/**
 * What the page of sources shows.
 *
 * @param sources by folder and title
 * @param on whether this server follows them
 * @param mayChange whether whoever reads it may change them
 * @param place of the ledger, for the command that follows
 * @param notice what was done, or was wrong
 * @param offer what lies at an address that somebody wants to follow; null when nobody asked
 */
public record SourcesView(
        List<Source.Followed> sources,
        boolean on,
        boolean mayChange,
        String place,
        Notice notice,
        Follower.@Nullable Looked offer) {

    public SourcesView {
        sources = List.copyOf(sources);
        Objects.requireNonNull(place);
        Objects.requireNonNull(notice);
    }

    /**
     * Something to be said first.
     *
     * @param done what was done; null when nothing was
     * @param problem what was wrong; null when nothing was
     */
    public record Notice(@Nullable String done, @Nullable String problem) {

        static final Notice NONE = new Notice(null, null);

        static Notice done(@Nullable String done) {
            return new Notice(done, null);
        }

        static Notice problem(String problem) {
            return new Notice(null, problem);
        }
    }

    /** How a source is, in a word: the same for its mark and its words. */
    public String state(Source.Followed source) {
        Source.Health health = source.health();
        return source.paused()
                ? "paused"
                : health.tried() == null ? "new" : health.error() == null ? "well" : "failing";
    }

    /** When a source was tried and went well last, and comes next, in one line. */
    public String times(Source.Followed source, Words words) {
        Source.Health health = source.health();
        Instant succeeded = health.succeeded();
        Instant tried = health.tried();
        String last = succeeded == null
                ? words.get("sources.never")
                : words.get("sources.succeeded", words.moment(succeeded));
        String since =
                health.error() != null && tried != null ? " · " + words.get("sources.tried", words.moment(tried)) : "";
        boolean due = on && !source.paused();
        return last + since + (due ? " · " + words.get("sources.due", words.moment(health.due())) : "");
    }
}
