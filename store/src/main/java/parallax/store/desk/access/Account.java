package parallax.store.desk.access;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody who may work at the desk. What the password is told by is asked for apart.
 *
 * @param name as it was written first
 * @param role what the person may do
 * @param madeAt when the account was made
 */
public record Account(String name, Role role, Instant madeAt) {

    public Account {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(madeAt);
    }

    /** What a person may do. */
    public enum Role {
        /** Everything. */
        ADMIN,
        /** Review records and moderate what readers send in. */
        REVIEWER
    }
}
