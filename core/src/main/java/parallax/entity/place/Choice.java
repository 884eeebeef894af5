package parallax.entity.place;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a name was taken to mean.
 *
 * @param sense the place; null when no place of that name is known, or when nothing says which
 * @param among how many places of that name were weighed
 * @param share how much of the belief the likeliest place has against the others of its name, 0 to 1
 * @param reason why, in words
 */
public record Choice(@Nullable Sense sense, int among, double share, String reason) {

    public Choice {
        Objects.requireNonNull(reason);
    }
}
