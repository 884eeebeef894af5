package parallax.web.follow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Items;
import parallax.capture.Origin;
import parallax.capture.feed.Feed;
import parallax.capture.fetch.Fetcher;

/** What lies at an address: a feed with its items, or a page with the feeds and the articles that it leads to. */
final class Sight {

    /** Bytes of a feed or a page. */
    static final long MOST_BYTES = 16L << 20;

    private static final int HEAD = 4096;
    private static final int LEAST_WORDS = 4;
    private static final int MOST_FEEDS = 30;
    private static final int MOST_LINKS = 80;
    private static final Pattern FEED = Pattern.compile(
            "(?s)\\A(?:\u00ef\u00bb\u00bf)?(?:\\s++|<\\?.*?\\?>|<!--.*?-->|<!doctype\\s+(?!html)[^>]*+>)*+<(?:\\w+:)?(rss|feed|rdf)\\b.*");
    private static final Pattern JSON_FEED =
            Pattern.compile("(?s)\\A\\s*\\{.*?\"version\"\\s*:\\s*\"https?:(?:/|\\\\/){2}jsonfeed\\.org.*");
    private static final Set<String> FEED_TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml");

    private final Fetcher.Page page;
    private final String head;

    Sight(Fetcher.Page page) {
        this.page = page;
        this.head = new String(page.bytes(), 0, Math.min(page.bytes().length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
    }

    boolean isFeed() {
        return FEED.matcher(head).matches() || isJson();
    }

    private boolean isJson() {
        return JSON_FEED.matcher(head).matches();
    }

    boolean isPage() {
        return !isFeed() && (String.valueOf(page.mediaType()).contains("html") || head.contains("<html"));
    }

    /** The items of a feed. @param address by which the feed is known */
    Items items(String address) {
        Origin origin = Origin.of(address, page.url());
        ByteArrayInputStream in = new ByteArrayInputStream(page.bytes());
        try {
            return isJson()
                    ? Feed.json(origin, in, page.charset(), MOST_BYTES)
                    : Feed.xml(origin, in, page.charset(), MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /** What the feed, or the page, calls itself; null when it does not. */
    @Nullable
    String title() {
        if (!isFeed()) {
            String title = document().title().strip();
            return title.isEmpty() ? null : title;
        }
        try (Items items = items(page.url())) {
            Captured first = items.hasNext() ? items.next() : null;
            return first instanceof Capture capture ? capture.given().outlet() : null;
        }
    }

    /** The feeds that a page names in its head. */
    List<NamedFeed> feeds() {
        List<NamedFeed> feeds = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Element link : document().select("link[rel~=(?i)\\balternate\\b][href]")) {
            String address = link.absUrl("href");
            boolean feed = FEED_TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT));
            if (feed && isWeb(address) && feeds.size() < MOST_FEEDS && seen.add(address)) {
                String title = link.attr("title").strip();
                feeds.add(new NamedFeed(address, title.isEmpty() ? address : title));
            }
        }
        return feeds;
    }

    /** Links of a page that look like headlines: to the same host, with some words. */
    List<String> links() {
        Set<String> links = new LinkedHashSet<>();
        String host = host(page.url());
        for (Element link : document().select("a[href]")) {
            String address = link.absUrl("href").replaceFirst("#.*", "");
            boolean headline = link.text().split("\\s+", -1).length >= LEAST_WORDS;
            if (headline && isWeb(address) && host.equals(host(address)) && !address.equals(page.url())) {
                links.add(address);
            }
        }
        return links.stream().limit(MOST_LINKS).toList();
    }

    private static boolean isWeb(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }

    private static String host(String address) {
        try {
            return String.valueOf(URI.create(address).getHost());
        } catch (IllegalArgumentException e) {
            return ""; // an address that cannot be asked for
        }
    }

    private Document document() {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.bytes()), page.charset(), page.url());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }
}
