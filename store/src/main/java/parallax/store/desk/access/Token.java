package parallax.store.desk.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program comes with. The secret itself is not kept.
 *
 * @param id by which it is revoked
 * @param name what it is for
 * @param scopes what it lets do
 * @param madeBy who gave it out
 * @param madeAt when
 * @param expiresAt until when it is good; null for no end
 * @param usedAt when somebody came with it last, to the minute; null when nobody did
 */
public record Token(
        String id,
        String name,
        Set<Scope> scopes,
        String madeBy,
        Instant madeAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt) {

    public Token {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(madeBy);
        Objects.requireNonNull(madeAt);
        scopes = Set.copyOf(scopes);
    }

    /** What a program may do. */
    public enum Scope {
        /** See what the pages show. */
        READ,
        /** Add articles, sources and situations. */
        WRITE,
        /** Judge records. */
        REVIEW,
        /** Decide on what readers send in. */
        MODERATE
    }
}
