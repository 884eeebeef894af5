package parallax;

import java.util.Objects;
import parallax.entity.ActorTable;

/**
 * What a deployment may choose about reading.
 *
 * @param actors actors that it adds to those that ship with the program, or describes otherwise
 * @param scope what is asked for
 */
public record Settings(ActorTable actors, Scope scope) {

    /** The program as it ships. */
    public static final Settings DEFAULT = new Settings(ActorTable.NONE, Scope.ALL);

    public Settings {
        Objects.requireNonNull(actors);
        Objects.requireNonNull(scope);
    }

    public Settings withActors(ActorTable own) {
        return new Settings(own, scope);
    }

    public Settings withScope(Scope asked) {
        return new Settings(actors, asked);
    }
}
