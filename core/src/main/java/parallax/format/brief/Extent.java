package parallax.format.brief;

import java.util.List;

/** How much of a situation is written. What is left out is counted. */
public enum Extent {
    /** What fits an e-mail. */
    SHORT(1),
    /** What fits a page that is looked through. */
    LONG(6),
    /** Everything. */
    ALL(Integer.MAX_VALUE);

    private final int times;

    Extent(int times) {
        this.times = times;
    }

    /** The first of a list, so many in a short report. */
    <T> List<T> first(List<T> list, int inShort) {
        return list.subList(0, (int) Math.min(list.size(), (long) inShort * times));
    }

    /** {@code and 12 more}; empty where nothing is left out. */
    <T> String rest(List<T> list, int inShort) {
        int left = list.size() - first(list, inShort).size();
        return left == 0 ? "" : "and " + left + " more";
    }
}
