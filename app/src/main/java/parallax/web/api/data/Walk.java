package parallax.web.api.data;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import parallax.store.search.Cursor;
import parallax.store.search.Hit;
import parallax.store.search.Page;
import parallax.store.search.Query;
import parallax.store.search.Search;

/** Goes through all that a query finds, page by page, so that none of it is kept. */
final class Walk {

    private static final int AT_ONCE = 200;

    private Walk() {}

    /** Takes one after another. */
    @FunctionalInterface
    interface Taker {
        void take(Hit hit) throws IOException;
    }

    /** @param most how many at most */
    static void forEach(Search search, Query query, int most, Taker taker) throws IOException {
        @Nullable Cursor after = Cursor.START;
        int left = most;
        while (after != null && left > 0) {
            Page page = search.find(query, after, Math.min(AT_ONCE, left));
            for (Hit hit : page.hits()) {
                taker.take(hit);
            }
            left -= AT_ONCE;
            after = page.next();
        }
    }
}
