package parallax.web.actor;

import java.util.List;
import java.util.Objects;

/**
 * A dispute in which an actor has a side.
 *
 * @param dispute its id
 * @param cannotBothHold what cannot both hold, in words
 * @param others names of those who say otherwise; an empty one for the outlet itself
 */
public record Opponent(String dispute, String cannotBothHold, List<String> others) {

    public Opponent {
        Objects.requireNonNull(dispute);
        Objects.requireNonNull(cannotBothHold);
        others = List.copyOf(others);
    }
}
