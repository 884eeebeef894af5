package parallax.entity.place;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a name was taken to mean.
 *
 * @param sense the place; null when the evidence is too thin to say which
 * @param share how much of the belief it has against the other places of its name, 0 to 1
 * @param reason why, in words
 */
public record Choice(@Nullable Sense sense, double share, String reason) {

    public Choice {
        Objects.requireNonNull(reason);
    }
}
