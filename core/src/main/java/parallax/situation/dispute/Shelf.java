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

    /**
     * A part that may lie on many shelves; what is needed to put it there is worked out once.
     *
     * @param pointer distinguishes it from all others
     * @param order decides whether it has to make room
     * @param denies whether it stands on the side that says no
     */
    record Piece<P>(String pointer, String order, P part, boolean denies) {

        static <P> Piece<P> of(String pointer, P part, boolean denies) {
            return new Piece<>(pointer, Fingerprint.id("", 8, pointer) + " " + pointer, part, denies);
        }
    }

    private final TreeMap<String, Piece<P>> asserting = new TreeMap<>();
    private final TreeMap<String, Piece<P>> denying = new TreeMap<>();

    /** Puts a part on the shelf; false when it found no room and nothing changed. */
    boolean put(Piece<P> piece) {
        TreeMap<String, Piece<P>> side = piece.denies() ? denying : asserting;
        side.put(piece.order(), piece);
        Map.Entry<String, Piece<P>> last = side.size() > MOST ? side.pollLastEntry() : null;
        return last == null || !last.getKey().equals(piece.order());
    }

    /** What is on the shelf, in the order of the pointers. */
    List<P> list() {
        TreeMap<String, P> byPointer = new TreeMap<>();
        for (TreeMap<String, Piece<P>> side : List.of(asserting, denying)) {
            side.values().forEach(piece -> byPointer.put(piece.pointer(), piece.part()));
        }
        return new ArrayList<>(byPointer.values());
    }
}
