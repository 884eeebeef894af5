package parallax.web.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Items;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Refusal;
import parallax.capture.fetch.Fetcher;
import parallax.capture.input.FollowedItems;
import parallax.store.desk.follow.Source;
import parallax.text.Fingerprint;

/** Asks one source for what is new, and the pages behind its links where it carries no more than summaries. */
final class Harvest {

    /** Of one source at one time; what remains comes next time. */
    static final int MOST_ITEMS = 100;

    private static final int MOST_PAGES = 20;
    private static final int DIGITS = 32;
    private static final Set<String> PASSING = Set.of("not-connected", "hung-up", "too-slow", "interrupted");
    private static final Pattern BUSY = Pattern.compile(".*\\banswered (408|429|5\\d\\d)\\b.*");

    private final Fetcher fetcher;
    private final Predicate<String> known;

    /** @param known whether what has this fingerprint was read before */
    Harvest(Fetcher fetcher, Predicate<String> known) {
        this.fetcher = fetcher;
        this.known = known;
    }

    /**
     * Something new.
     *
     * @param print by which it is known the next time
     * @param captured what came of it
     */
    record New(String print, Captured captured) {}

    /**
     * What a source had.
     *
     * @param items what is new; empty when nothing is
     * @param marks by which the server can tell whether anything changed
     * @param whole whether nothing was left for the next time
     * @param trouble what was wrong with it although it answered; null when nothing was
     */
    record Yield(
            List<New> items,
            Fetcher.Marks marks,
            boolean whole,
            @Nullable String trouble) {

        Yield {
            items = List.copyOf(items);
        }
    }

    /** @throws Fetcher.FetchException when it could not be had */
    Yield ask(Source.Followed followed) throws Fetcher.FetchException {
        Source source = followed.source();
        Source.Fetched latest = followed.health().latest();
        Fetcher.Marks marks = latest == null
                ? new Fetcher.Marks(null, null)
                : new Fetcher.Marks(latest.etag(), latest.lastModified());
        Fetcher.Page page = fetcher.fetchIfChanged(source.address(), marks).orElse(null);
        if (page == null) {
            return new Yield(List.of(), marks, true, null);
        }
        Sight sight = new Sight(page);
        if (sight.isFeed()) {
            return items(sight, source, page.marks());
        }
        return source.kind() == Source.Kind.SITE && sight.isPage() ? pages(sight, page.marks()) : noFeed(sight);
    }

    private static Yield noFeed(Sight sight) {
        List<NamedFeed> feeds = sight.isPage() ? sight.feeds() : List.of();
        String more = feeds.isEmpty() ? "" : "; the page names " + feeds.get(0).address();
        return new Yield(List.of(), new Fetcher.Marks(null, null), true, "there is no feed at this address" + more);
    }

    private Yield items(Sight sight, Source source, Fetcher.Marks marks) {
        List<New> found = new ArrayList<>();
        String trouble = null;
        boolean whole = true;
        boolean later = false;
        UnknownItems unknown = new UnknownItems(sight.items(source.address()), known);
        try (Items items = new FollowedItems(unknown, fetcher)) {
            while (items.hasNext() && found.size() < MOST_ITEMS) {
                Captured captured = items.next();
                if (captured instanceof Refusal refusal) {
                    later = isPassing(refusal);
                    trouble = refusal.name().equals("broken-feed") ? refusal.message() : trouble;
                } else if (later) {
                    later = false; // its page could not be had just now: it is not taken for its summary
                    whole = false;
                } else {
                    found.add(new New(unknown.print(), captured));
                }
            }
            whole &= !items.hasNext();
        }
        return new Yield(found, marks, whole && trouble == null, trouble);
    }

    private Yield pages(Sight sight, Fetcher.Marks marks) {
        List<New> found = new ArrayList<>();
        boolean whole = true;
        for (String address : sight.links()) {
            String print = Fingerprint.id("", DIGITS, "page", address);
            if (known.test(print)) {
                continue;
            }
            if (found.size() == MOST_PAGES) {
                return new Yield(found, marks, false, null);
            }
            Captured captured = page(address);
            if (captured instanceof Refusal refusal && isPassing(refusal)) {
                whole = false;
            } else {
                found.add(new New(print, captured));
            }
        }
        return new Yield(found, marks, whole, null);
    }

    private Captured page(String address) {
        Origin origin = Origin.of(address, address);
        try {
            Fetcher.Page page = fetcher.fetch(address);
            if (!new Sight(page).isPage()) {
                return new Refusal(
                        origin, "unsupported", "behind the link is " + page.mediaType() + "; expected a page");
            }
            Payload payload = new Payload.Bytes(page.bytes(), page.charset(), "text/html");
            return new Capture(origin.withUrl(page.url()), payload, Given.NOTHING).with(page.receipt());
        } catch (Fetcher.FetchException e) {
            return new Refusal(origin, e.name(), String.valueOf(e.getMessage()));
        }
    }

    /** Whether it may be had a little later. */
    private static boolean isPassing(Refusal refusal) {
        return PASSING.contains(refusal.name())
                || (refusal.name().equals("http-status")
                        && BUSY.matcher(refusal.message()).matches());
    }
}
