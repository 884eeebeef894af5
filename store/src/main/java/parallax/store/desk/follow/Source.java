package parallax.store.desk.follow;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.book.Bounds;
import parallax.store.desk.book.Decision;

/**
 * A feed or a site that is followed.
 *
 * @param address of http or https, by which it is known
 * @param kind what lies there
 * @param title what it is called
 * @param folder in which it stands, as outlines of feeds have it; null for none
 */
public record Source(
        String address, Kind kind, String title, @Nullable String folder) {

    /** Characters of an address. */
    public static final int MOST_ADDRESS = 2000;

    /** Characters of a title, and of the name of a folder. */
    public static final int MOST_TITLE = 300;

    /** @throws IllegalArgumentException when something is missing or too long, or the address is none */
    public Source {
        Objects.requireNonNull(kind);
        address = Bounds.webAddress("the source", address, MOST_ADDRESS);
        title = Bounds.line("the title", title, MOST_TITLE);
        folder = Bounds.optionalLine("the folder", folder, MOST_TITLE);
    }

    /** What lies at an address. */
    public enum Kind {
        /** A feed, whose items are read. */
        FEED,
        /** A site, whose pages are found by its map or its links. */
        SITE
    }

    /**
     * A source as the desk keeps it.
     *
     * @param source what is followed
     * @param added who had it followed
     * @param paused whether it is left alone for now
     * @param health how it went
     * @param brought how many articles it has brought in all
     */
    public record Followed(Source source, Decision added, boolean paused, Health health, long brought) {

        public Followed {
            Objects.requireNonNull(source);
            Objects.requireNonNull(added);
            Objects.requireNonNull(health);
        }
    }

    /**
     * How it went when a source was fetched.
     *
     * @param tried when it was fetched last; null when it never was
     * @param succeeded when that went well last; null when it never did
     * @param error why it failed when it was fetched last, in words; null when it did not fail
     * @param latest what the last success brought; null when there was none
     * @param failures how often it has failed in a row
     * @param due when it is fetched next
     */
    public record Health(
            @Nullable Instant tried,
            @Nullable Instant succeeded,
            @Nullable String error,
            @Nullable Fetched latest,
            int failures,
            Instant due) {

        public Health {
            Objects.requireNonNull(due);
        }
    }

    /**
     * What fetching brought. That there was nothing new is no failure.
     *
     * @param newArticles how many articles were new
     * @param etag by which the server tells whether anything changed; null when it gave none
     * @param lastModified the same as a time, in the server's own words; null when it gave none
     */
    public record Fetched(
            int newArticles,
            @Nullable String etag,
            @Nullable String lastModified) {}
}
