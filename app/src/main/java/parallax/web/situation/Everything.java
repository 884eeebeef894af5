package parallax.web.situation;

import java.util.List;
import java.util.Objects;
import parallax.situation.chain.Chain;

/**
 * The whole ledger, and what was found in it.
 *
 * @param held all of it as one situation
 * @param chains stories that follow one another, those of most articles first
 */
public record Everything(Held held, List<Chain> chains) {

    public Everything {
        Objects.requireNonNull(held);
        chains = List.copyOf(chains);
    }
}
