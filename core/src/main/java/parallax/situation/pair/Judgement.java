package parallax.situation.pair;

import java.util.List;
import java.util.Objects;

/**
 * What a text says to a claim. It says nothing of whether text or claim is true.
 *
 * @param verdict whether the claim follows, cannot hold beside the text, or neither
 * @param follows the likelihood, 0 to 1, that a reader of the text takes the claim for said, conflicts aside
 * @param signs by what that is weighed, in the order of {@link Sign}
 * @param conflicts what cannot both hold, in the order of the text; empty unless the verdict says so
 * @param missing words of the claim that the text does not have
 */
public record Judgement(
        Verdict verdict, double follows, List<Double> signs, List<Conflict> conflicts, List<String> missing) {

    public Judgement {
        Objects.requireNonNull(verdict);
        signs = List.copyOf(signs);
        conflicts = List.copyOf(conflicts);
        missing = List.copyOf(missing);
        if (conflicts.isEmpty() == (verdict == Verdict.CANNOT_BOTH_HOLD)) {
            throw new IllegalArgumentException(verdict + " with " + conflicts.size() + " conflicts");
        }
    }

    /** What a text says to a claim. */
    public enum Verdict {
        /** Who holds the text for true will hold the claim for true. */
        FOLLOWS,
        /** The text and the claim cannot both hold. */
        CANNOT_BOTH_HOLD,
        /** The text leaves it open. */
        NEITHER
    }
}
