package parallax.store.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a query finds, counted by what it is, who speaks, whence, where and when. The newest up to a bound are counted.
 *
 * @param counted how many were counted; when not exact, the newest of more
 * @param groups by name of the group, each from the most frequent to the least
 */
public record Facets(Total counted, Map<Group, List<Count>> groups) {

    public Facets {
        Map<Group, List<Count>> copy = new TreeMap<>();
        groups.forEach((group, counts) -> copy.put(group, List.copyOf(counts)));
        groups = java.util.Collections.unmodifiableMap(copy);
    }

    /** By what is counted. */
    public enum Group {
        KIND,
        CUE,
        TYPE,
        MEASURE,
        EVIDENCE,
        SPEAKER,
        /** Of the speaker. */
        COUNTRY,
        PLACE,
        OUTLET,
        MONTH
    }

    /**
     * @param value what
     * @param count how often among those counted
     */
    public record Count(String value, long count) {}
}
