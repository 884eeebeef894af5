package parallax.capture.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.capture.Origin;
import parallax.capture.Refusal;

/**
 * The feeds that an OPML file names, in folders or not.
 *
 * @param feeds in order, each address once
 * @param trouble why no more could be read, null when all was
 */
public record Subscriptions(List<Listed> feeds, @Nullable Refusal trouble) {

    /** Between the names of a folder and of one within it. */
    public static final String WITHIN = " / ";

    public Subscriptions {
        feeds = List.copyOf(feeds);
    }

    /**
     * A feed that the file names.
     *
     * @param address as written
     * @param title what the file calls it, null when it does not
     * @param folder the folders around it, null when it stands in none
     */
    public record Listed(
            String address,
            @Nullable String title,
            @Nullable String folder) {

        public Listed {
            Objects.requireNonNull(address);
        }
    }

    /** As written, in order, each once. */
    public List<String> addresses() {
        return feeds.stream().map(Listed::address).toList();
    }

    /**
     * Reads OPML and closes the stream.
     *
     * @param charset named by the transport, null when it named none
     * @param limit so many bytes are read
     */
    public static Subscriptions read(Origin origin, InputStream in, @Nullable String charset, long limit)
            throws IOException {
        Map<String, Listed> feeds = new LinkedHashMap<>();
        try (in) {
            byte[] bytes = in.readNBytes((int) limit);
            collect(new SafeXml(Entities.known(Feed.decoded(bytes, charset).text())), feeds);
            Refusal none = new Refusal(origin, "empty-feed", "the OPML file names no feeds");
            return new Subscriptions(List.copyOf(feeds.values()), feeds.isEmpty() ? none : null);
        } catch (BrokenFeedException e) {
            Refusal broken = new Refusal(
                    origin.atLine(e.line()),
                    "broken-feed",
                    "the OPML file is damaged: " + e.getMessage() + "; " + feeds.size() + " feeds stand before it");
            return new Subscriptions(List.copyOf(feeds.values()), broken);
        }
    }

    private static void collect(SafeXml xml, Map<String, Listed> feeds) throws BrokenFeedException {
        Deque<String> around = new ArrayDeque<>();
        for (SafeXml.Token token = xml.next(); token != SafeXml.Token.FINISHED; token = xml.next()) {
            if (token == SafeXml.Token.TEXT || !xml.name().equals("outline")) {
                continue;
            }
            if (token == SafeXml.Token.END) {
                around.removeLast();
                continue;
            }
            Map<String, String> attributes = xml.attributes();
            String address = address(attributes);
            String name = attributes.getOrDefault("title", attributes.getOrDefault("text", ""));
            if (address == null || address.isBlank()) {
                around.addLast(name.strip());
            } else {
                around.addLast("");
                feeds.putIfAbsent(address.strip(), new Listed(address.strip(), orNull(name), orNull(folder(around))));
            }
        }
    }

    private static String folder(Deque<String> around) {
        return around.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(WITHIN));
    }

    private static @Nullable String orNull(String words) {
        return words.isBlank() ? null : words.strip();
    }

    /** An outline that includes another file names it as {@code url}. */
    private static @Nullable String address(Map<String, String> attributes) {
        String feed = attributes.getOrDefault("xmlUrl", attributes.get("xmlurl"));
        boolean includes = "include".equalsIgnoreCase(attributes.get("type"));
        return feed != null ? feed : includes ? attributes.get("url") : null;
    }
}
