package parallax;

import java.util.Objects;
import parallax.entity.ActorTable;

/**
 * What a deployment may choose about reading.
 *
 * @param actors actors that it adds to those that ship with the program, or describes otherwise
 */
public record Settings(ActorTable actors) {

    /** The program as it ships. */
    public static final Settings DEFAULT = new Settings(ActorTable.NONE);

    public Settings {
        Objects.requireNonNull(actors);
    }

    public Settings withActors(ActorTable own) {
        return new Settings(own);
    }
}
