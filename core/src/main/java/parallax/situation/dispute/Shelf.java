package parallax.situation.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parallax.text.Fingerprint;

/**
 * What bears on one question in one week. Where very many do, those with the least fingerprints stand for all: which these are
 * does not depend on the order in which they come, and what it costs to compare them does not grow any more. Those who say no
 * are counted apart: they are few, and without them there is no dispute.
 *
 * @param <P> what is compared
 */
final class Shelf<P> {

    /** So many are kept of either side. */
    static final int MOST = 32;

    private record Kept<P>(String pointer, P part) {}

    private final TreeMap<String, Kept<P>> asserting = new TreeMap<>();
    private final TreeMap<String, Kept<P>> denying = new TreeMap<>();

    /** Puts a part on the shelf; false when it found no room and nothing changed. */
    boolean put(String pointer, P part, boolean denies) {
        TreeMap<String, Kept<P>> side = denies ? denying : asserting;
        String order = Fingerprint.id("", 8, pointer) + " " + pointer;
        side.put(order, new Kept<>(pointer, part));
        Map.Entry<String, Kept<P>> last = side.size() > MOST ? side.pollLastEntry() : null;
        return last == null || !last.getKey().equals(order);
    }

    /** What is on the shelf, in the order of the pointers. */
    List<P> list() {
        TreeMap<String, P> byPointer = new TreeMap<>();
        for (TreeMap<String, Kept<P>> side : List.of(asserting, denying)) {
            side.values().forEach(kept -> byPointer.put(kept.pointer(), kept.part()));
        }
        return new ArrayList<>(byPointer.values());
    }
}
