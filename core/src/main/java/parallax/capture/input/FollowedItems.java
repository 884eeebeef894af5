package parallax.capture.input;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Items;
import parallax.capture.Payload;
import parallax.capture.Refusal;
import parallax.capture.feed.Feed;
import parallax.capture.fetch.Fetcher;

/**
 * The items of a feed, where an item that carries only a summary is replaced by the page behind its link. When the page
 * cannot be had, that is said and the summary is read instead.
 */
public final class FollowedItems implements Items {

    private final Items items;
    private final Fetcher fetcher;
    private final Deque<Captured> ready = new ArrayDeque<>();

    /** @param fetcher closed by nobody here */
    public FollowedItems(Items items, Fetcher fetcher) {
        this.items = items;
        this.fetcher = fetcher;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || items.hasNext();
    }

    @Override
    public Captured next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more items");
        }
        if (ready.isEmpty()) {
            Captured item = items.next();
            if (item instanceof Capture capture && isSummary(capture)) {
                follow(capture);
            } else {
                ready.add(item);
            }
        }
        return ready.remove();
    }

    private static boolean isSummary(Capture item) {
        return item.origin().url() != null
                && item.left().stream().anyMatch(left -> left.name().equals(Feed.SUMMARY_ONLY));
    }

    private void follow(Capture item) {
        try {
            Fetcher.Page page = fetcher.fetch(String.valueOf(item.origin().url()));
            Content content = Content.of(page.bytes(), true);
            if (content == Content.HTML || content == Content.PDF) {
                ready.add(whole(item, page, content));
                return;
            }
            ready.add(new Refusal(
                    item.origin(), "unsupported", "behind the item's link is " + content + "; expected a page"));
        } catch (Fetcher.FetchException e) {
            ready.add(new Refusal(item.origin(), e.name(), String.valueOf(e.getMessage())));
        }
        ready.add(item);
    }

    /** What the feed says of the article still holds. */
    private static Capture whole(Capture item, Fetcher.Page page, Content content) {
        String type = content == Content.PDF ? "application/pdf" : "text/html";
        List<Refusal> left = item.left().stream()
                .filter(one -> !one.name().equals(Feed.SUMMARY_ONLY))
                .toList();
        return new Capture(
                item.origin().withUrl(page.url()),
                new Payload.Bytes(page.bytes(), page.charset(), type),
                item.given(),
                left,
                page.receipt());
    }

    @Override
    public void close() {
        items.close();
    }
}
