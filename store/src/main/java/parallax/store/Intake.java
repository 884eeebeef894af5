package parallax.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.capture.Refusal;

/**
 * One input of a load, with what came of it.
 *
 * @param fingerprint of what was received and what was said of it; the same input is known by it the next time
 * @param place where it stood
 * @param reading what was read, null when it was refused
 * @param refusal why it could not be read, null when it could
 */
public record Intake(
        String fingerprint,
        String place,
        @Nullable Reading reading,
        @Nullable Refusal refusal) {

    public Intake {
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(place);
        if ((reading == null) == (refusal == null)) {
            throw new IllegalArgumentException("an input is read or refused: " + place);
        }
    }
}
