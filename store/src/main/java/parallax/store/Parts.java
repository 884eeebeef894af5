package parallax.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Articles that are tied, directly or by others; a part is named for the least of its articles. */
final class Parts {

    private final Map<String, String> above = new HashMap<>();

    private Parts() {}

    /**
     * The part of each article that is tied to another.
     *
     * @param tied sets of articles
     */
    static Map<String, String> of(Collection<Set<String>> tied) {
        Parts parts = new Parts();
        Map<String, String> all = new TreeMap<>();
        for (Set<String> each : tied) {
            if (each.size() > 1) {
                String one = each.iterator().next();
                each.forEach(other -> parts.join(one, other));
                each.forEach(article -> all.put(article, article));
            }
        }
        all.replaceAll((article, none) -> parts.least(article));
        return all;
    }

    private void join(String one, String other) {
        String first = least(one);
        String second = least(other);
        int order = first.compareTo(second);
        if (order < 0) {
            above.put(second, first);
        } else if (order > 0) {
            above.put(first, second);
        }
    }

    private String least(String article) {
        String at = article;
        for (String next = above.get(at); next != null; next = above.get(at)) {
            at = next;
        }
        return at;
    }
}
