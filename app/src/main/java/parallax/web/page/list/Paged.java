package parallax.web.page.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param shown those that are on it
 * @param all how many there are
 * @param first number of the first one shown, from 1
 * @param before address of the page before; null for the first one
 * @param after address of the next one; null for the last one
 */
public record Paged<T>(
        List<T> shown,
        int all,
        int first,
        @Nullable String before,
        @Nullable String after) {

    public Paged {
        shown = List.copyOf(shown);
    }

    /**
     * The page that is asked for; the last one where there are not so many.
     *
     * @param size of a page
     * @param place on the page to which the links lead
     */
    public static <T> Paged<T> of(List<T> list, int size, Address address, String place) {
        int pages = Math.max(1, (list.size() + size - 1) / size);
        int page = Math.min(pages, asked(address.get(Address.PAGE)));
        int from = (page - 1) * size;
        return new Paged<>(
                list.subList(from, Math.min(list.size(), from + size)),
                list.size(),
                from + 1,
                page == 1 ? null : link(address, page - 1, place),
                page == pages ? null : link(address, page + 1, place));
    }

    /** Some of a list, for paper. */
    public static <T> Paged<T> part(List<T> shown, int all) {
        return new Paged<>(shown, all, 1, null, null);
    }

    private static int asked(String page) {
        return page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
    }

    private static String link(Address address, int page, String place) {
        Address other = address.with(Address.PAGE, page == 1 ? "" : String.valueOf(page));
        return other + (place.isEmpty() ? "" : "#" + place);
    }

    /** Number of the last one shown. */
    public int last() {
        return first + shown.size() - 1;
    }

    public boolean isEmpty() {
        return all == 0;
    }

    public boolean isOnePage() {
        return before == null && after == null;
    }
}
