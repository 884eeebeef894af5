package parallax.capture.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a feed element by element: one item is in memory at a time, beside what the feed says of itself. */
final class FeedXml {

    /** What holds the items. */
    private static final Set<String> HOLDERS = Set.of("rss", "rdf:RDF", "channel", "feed", "atom:feed", "opml", "body");

    /** What the feed says of itself is a few elements; more than these are not kept. */
    private static final int MOST_SAID = 300;

    private final SafeXml xml;
    private final Prefixes prefixes = new Prefixes();
    private final List<Node> said = new ArrayList<>();
    private final Set<String> wanted;
    private @Nullable String base;
    private @Nullable String root;

    /** @param wanted names of the elements that are items */
    FeedXml(String text, Set<String> wanted) throws BrokenFeedException {
        this.xml = new SafeXml(Entities.known(text));
        this.wanted = wanted;
    }

    /** The next item, null after the last. */
    @Nullable
    Element next() throws BrokenFeedException {
        for (SafeXml.Token token = xml.next(); token != SafeXml.Token.FINISHED; token = xml.next()) {
            if (token == SafeXml.Token.END) {
                prefixes.leave();
            } else if (token == SafeXml.Token.START) {
                Element item = begun();
                if (item != null) {
                    return item;
                }
            }
        }
        return null;
    }

    /** An element that is no holder is read whole: an item, or what the feed says of itself. */
    private @Nullable Element begun() throws BrokenFeedException {
        Map<String, String> attributes = xml.attributes();
        prefixes.enter(attributes);
        String name = prefixes.usual(xml.name());
        root = root == null ? name : root;
        if (HOLDERS.contains(name)) {
            String own = attributes.get("xml:base");
            base = own == null ? base : base == null ? own : Links.resolved(own, base);
            return null;
        }
        Element whole = whole(name, attributes);
        if (wanted.contains(name)) {
            return whole;
        }
        if (said.size() < MOST_SAID) {
            said.add(whole);
        }
        return null;
    }

    private Element whole(String name, Map<String, String> attributes) throws BrokenFeedException {
        long line = xml.line();
        List<Node> content = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (SafeXml.Token token = xml.next(); token != SafeXml.Token.END; token = xml.next()) {
            if (token == SafeXml.Token.TEXT) {
                words.append(xml.text());
            } else if (token == SafeXml.Token.START) {
                flush(words, content);
                Map<String, String> inner = xml.attributes();
                prefixes.enter(inner);
                content.add(whole(prefixes.usual(xml.name()), inner));
            }
        }
        flush(words, content);
        prefixes.leave();
        return new Element(name, attributes, content, line);
    }

    private static void flush(StringBuilder words, List<Node> content) {
        if (!words.isEmpty()) {
            content.add(new Node.Words(words.toString()));
            words.setLength(0);
        }
    }

    /** What the feed said of itself up to here. */
    Element said() {
        return new Element(root == null ? "" : root, base == null ? Map.of() : Map.of("xml:base", base), said, 1);
    }
}
