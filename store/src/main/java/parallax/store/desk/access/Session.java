package parallax.store.desk.access;

import java.time.Instant;
import java.util.Objects;

/**
 * That somebody is signed in.
 *
 * @param account who
 * @param madeAt since when
 * @param expiresAt until when
 * @param csrf secret that forms of this session carry
 */
public record Session(Account account, Instant madeAt, Instant expiresAt, String csrf) {

    public Session {
        Objects.requireNonNull(account);
        Objects.requireNonNull(madeAt);
        Objects.requireNonNull(expiresAt);
        Objects.requireNonNull(csrf);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "session of " + account.name() + " until " + expiresAt;
    }
}
