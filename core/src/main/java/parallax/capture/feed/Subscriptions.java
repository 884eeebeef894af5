package parallax.capture.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.capture.Origin;
import parallax.capture.Refusal;

/**
 * The feeds that an OPML file names, in folders or not.
 *
 * @param addresses as written, in order, each once
 * @param trouble why no more could be read, null when all was
 */
public record Subscriptions(
        List<String> addresses, @Nullable Refusal trouble) {

    public Subscriptions {
        addresses = List.copyOf(addresses);
    }

    /**
     * Reads OPML and closes the stream.
     *
     * @param charset named by the transport, null when it named none
     * @param limit so many bytes are read
     */
    public static Subscriptions read(Origin origin, InputStream in, @Nullable String charset, long limit)
            throws IOException {
        Set<String> addresses = new LinkedHashSet<>();
        try (in) {
            byte[] bytes = in.readNBytes((int) limit);
            collect(new SafeXml(Entities.known(Feed.decoded(bytes, charset).text())), addresses);
            Refusal none = new Refusal(origin, "empty-feed", "the OPML file names no feeds");
            return new Subscriptions(List.copyOf(addresses), addresses.isEmpty() ? none : null);
        } catch (BrokenFeedException e) {
            Refusal broken = new Refusal(
                    origin.atLine(e.line()),
                    "broken-feed",
                    "the OPML file is damaged: " + e.getMessage() + "; " + addresses.size() + " feeds stand before it");
            return new Subscriptions(List.copyOf(addresses), broken);
        }
    }

    private static void collect(SafeXml xml, Set<String> addresses) throws BrokenFeedException {
        for (SafeXml.Token token = xml.next(); token != SafeXml.Token.FINISHED; token = xml.next()) {
            if (token == SafeXml.Token.START && xml.name().equals("outline")) {
                String address = address(xml.attributes());
                if (address != null && !address.isBlank()) {
                    addresses.add(address.strip());
                }
            }
        }
    }

    /** An outline that includes another file names it as {@code url}. */
    private static @Nullable String address(Map<String, String> attributes) {
        String feed = attributes.getOrDefault("xmlUrl", attributes.get("xmlurl"));
        boolean includes = "include".equalsIgnoreCase(attributes.get("type"));
        return feed != null ? feed : includes ? attributes.get("url") : null;
    }
}
