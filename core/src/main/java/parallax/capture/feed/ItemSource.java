package parallax.capture.feed;

import org.jspecify.annotations.Nullable;

/** The items of a feed in one of its formats. */
interface ItemSource {

    /**
     * @param item what it says
     * @param line at which it stands
     */
    record Found(FeedItem item, long line) {}

    /**
     * The next item, null after the last.
     *
     * @throws BrokenFeedException when the feed cannot be read further
     */
    @Nullable
    Found next() throws BrokenFeedException;

    /** What the feed calls itself, null when it has not said so up to here. */
    @Nullable
    String outlet();
}
