package parallax.store.desk.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.store.search.Cursor;

/**
 * A part of a long list, newest first.
 *
 * @param items what stands in it
 * @param next where the next part begins, whatever was added meanwhile; null when nothing follows
 * @param <T> of what
 */
public record Listing<T>(List<T> items, @Nullable Cursor next) {

    public Listing {
        items = List.copyOf(items);
    }

    /**
     * What was read of a table.
     *
     * @param numbers of the rows, falling
     * @param most how many rows were asked for; as many were found where more may follow
     */
    public static <T> Listing<T> of(List<T> items, List<Long> numbers, int most) {
        boolean full = !numbers.isEmpty() && numbers.size() == most;
        return new Listing<>(items, full ? new Cursor(numbers.get(numbers.size() - 1)) : null);
    }
}
