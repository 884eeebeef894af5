package parallax.cli;

import java.util.List;
import parallax.store.watch.AtomFeed;
import parallax.store.watch.Match;
import parallax.store.watch.MatchLines;
import parallax.store.watch.Watch;

/** How {@code parallax watch --run} reports. */
enum WatchFormat {
    TEXT(""),
    ATOM(".atom"),
    JSON_FEED(".json");

    private final String ending;

    WatchFormat(String ending) {
        this.ending = ending;
    }

    boolean isFeed() {
        return this != TEXT;
    }

    /** The file of a watch. */
    String file(Watch watch) {
        return watch.name() + ending;
    }

    /** The whole feed of what a watch found last. */
    String feed(Watch watch, List<Match> latest) {
        return this == ATOM ? AtomFeed.write(watch, latest) : MatchLines.feed(watch, latest);
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return this == JSON_FEED ? "json-feed" : this == ATOM ? "atom" : "text";
    }
}
