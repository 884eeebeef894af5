package parallax.capture.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Which namespace a prefix means where the text is read, told by the usual prefix of that namespace. */
final class Prefixes {

    /** namespace → usual prefix; RSS has none, and so have those that nobody knows. */
    private static final Map<String, String> USUAL = Map.of(
            "http://purl.org/rss/1.0/modules/content/", "content",
            "http://purl.org/dc/elements/1.1/", "dc",
            "http://purl.org/dc/terms/", "dcterms",
            "http://www.w3.org/2005/Atom", "atom",
            "http://purl.org/atom/ns#", "atom",
            "http://www.w3.org/1999/xhtml", "xhtml",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf",
            "http://rssnamespace.org/feedburner/ext/1.0", "feedburner");

    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    Prefixes() {
        scopes.push(Map.of());
    }

    /** Enters an element; what it declares holds until {@link #leave}. */
    void enter(Map<String, String> attributes) {
        Map<String, String> outer = scopes.getFirst();
        Map<String, String> scope = outer;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String name = attribute.getKey();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                scope = scope == outer ? new HashMap<>(outer) : scope;
                String prefix = name.equals("xmlns") ? "" : name.substring("xmlns:".length());
                String meant = USUAL.get(attribute.getValue().strip());
                scope.put(prefix, meant != null ? meant : prefix);
            }
        }
        scopes.push(scope);
    }

    void leave() {
        scopes.pop();
    }

    /** A prefix that was never declared means what it usually means. */
    String usual(String name) {
        int colon = name.indexOf(':');
        String written = colon < 0 ? "" : name.substring(0, colon);
        String meant = scopes.getFirst().getOrDefault(written, written);
        String local = name.substring(colon + 1);
        return meant.isEmpty() ? local : meant + ":" + local;
    }
}
