package parallax;

import java.util.Objects;
import parallax.entity.table.ActorTable;
import parallax.figure.Profile;

/**
 * What a deployment may choose about reading.
 *
 * @param actors actors that it adds to those that ship with the program, or describes otherwise
 * @param scope what is asked for
 * @param profile how vague number words are read
 */
public record Settings(ActorTable actors, Scope scope, Profile profile) {

    /** The program as it ships. */
    public static final Settings DEFAULT = new Settings(ActorTable.NONE, Scope.ALL, Profile.LITERAL);

    public Settings {
        Objects.requireNonNull(actors);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(profile);
    }

    public Settings withActors(ActorTable own) {
        return new Settings(own, scope, profile);
    }

    public Settings withScope(Scope asked) {
        return new Settings(actors, asked, profile);
    }

    public Settings withProfile(Profile chosen) {
        return new Settings(actors, scope, chosen);
    }
}
