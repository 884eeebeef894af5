package parallax.web.page.list;

import java.util.List;
import java.util.Objects;

/**
 * The first of a list, and where the rest is.
 *
 * @param shown those that are shown
 * @param all how many there are
 * @param more address of the same page with all of them
 */
public record Capped<T>(List<T> shown, int all, String more) {

    /** More than so many are never shown on one page. */
    private static final int MOST = 500;

    public Capped {
        shown = List.copyOf(shown);
        Objects.requireNonNull(more);
    }

    /**
     * @param name of the list in the address
     * @param few so many are shown unless all are asked for
     */
    public static <T> Capped<T> of(List<T> list, String name, int few, Address address) {
        int most = address.shown().contains(name) ? MOST : few;
        return new Capped<>(
                list.subList(0, Math.min(most, list.size())), list.size(), address.showing(name) + "#" + name);
    }

    /** All of a list, for paper. */
    public static <T> Capped<T> whole(List<T> list) {
        return new Capped<>(list, list.size(), "");
    }

    public boolean isEmpty() {
        return all == 0;
    }

    /** How many are not shown though a page can show them. */
    public int hidden() {
        return all - shown.size();
    }

    /** Whether the page can show more. */
    public boolean canShowMore() {
        return hidden() > 0 && shown.size() < MOST && !more.isEmpty();
    }
}
