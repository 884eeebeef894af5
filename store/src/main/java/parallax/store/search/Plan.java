package parallax.store.search;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a query is answered: a walk over full text, newest first, and what is asked of each row on the way.
 *
 * @param articles whether articles are searched for
 * @param match expression of full text; null when every row matches
 * @param nothing whether no row can match, because a name in the query is not in the ledger
 * @param rest what full text does not know; empty when it knows everything
 * @param disputed whether only disputed records are asked for
 * @param notes what names in the query were taken for
 */
record Plan(
        boolean articles,
        @Nullable String match,
        boolean nothing,
        List<Predicate<Candidate>> rest,
        boolean disputed,
        List<String> notes) {

    Plan {
        rest = List.copyOf(rest);
        notes = List.copyOf(notes);
    }

    boolean accepts(Candidate candidate) {
        return rest.stream().allMatch(condition -> condition.test(candidate));
    }
}
