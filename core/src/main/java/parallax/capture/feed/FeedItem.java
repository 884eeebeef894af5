package parallax.capture.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Refusal;
import parallax.capture.Stamp;

/**
 * What an item says of its article, the same for all formats.
 *
 * @param id as given
 * @param link whole address of the article
 * @param title without tags and entities
 * @param published as written
 * @param authors names only
 * @param tags what it is filed under
 * @param text what it carries of the article
 */
record FeedItem(
        @Nullable String id,
        @Nullable String link,
        @Nullable String title,
        @Nullable String published,
        List<String> authors,
        List<String> tags,
        ItemText text) {

    FeedItem {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }

    /** @param place the item's line in its feed */
    Capture capture(Origin place, @Nullable String outlet, List<Refusal> trouble) {
        Origin origin = place.withUrl(link);
        List<Refusal> left = new ArrayList<>(trouble);
        Stamp stamp = published == null ? null : Stamp.parse(published);
        if (published != null && stamp == null) {
            left.add(new Refusal(
                    origin,
                    "broken-date",
                    "the item is dated \"" + published + "\"; expected RFC 822 or ISO 8601; read without it"));
        }
        String shortcoming = text.shortcoming();
        if (shortcoming != null) {
            left.add(new Refusal(origin, Feed.SUMMARY_ONLY, shortcoming));
        }
        Given given = new Given(
                id,
                title,
                stamp == null ? null : stamp.day(),
                stamp == null ? null : stamp.time(),
                outlet,
                authors,
                tags);
        return new Capture(origin, text.payload(), given, left);
    }
}
