package parallax.web.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name as it is written beside what the visitor does; null for one who has not signed in
 * @param role what the visitor may do
 * @param local whether the visitor is this machine's own user, who needs no account
 * @param token that a form of this visitor carries, so that no other site can send it
 */
public record Visitor(@Nullable String name, Role role, boolean local, String token) {

    private static final String ATTRIBUTE = "parallax.visitor";

    public Visitor {
        Objects.requireNonNull(role);
        Objects.requireNonNull(token);
    }

    /** What visitors may do; each may do what those before may. */
    public enum Role {
        READER,
        REVIEWER,
        ADMIN
    }

    public boolean may(Role wanted) {
        return role.compareTo(wanted) >= 0;
    }

    /** The name, of one who may do what readers may not. */
    public String who() {
        return Objects.requireNonNull(name, "a visitor without a name");
    }

    static void keep(io.javalin.http.Context context, Visitor visitor) {
        context.attribute(ATTRIBUTE, visitor);
    }

    /** Who sent this request. */
    public static Visitor of(io.javalin.http.Context context) {
        Visitor visitor = context.attribute(ATTRIBUTE);
        return Objects.requireNonNull(visitor, "a request that was not looked at");
    }

    /**
     * Who sent this request, when he may do what it asks.
     *
     * @throws DeskException 401 for one who has not signed in, 403 for one who may not
     */
    public static Visitor require(io.javalin.http.Context context, Role wanted) {
        Visitor visitor = of(context);
        if (!visitor.may(wanted)) {
            throw visitor.name() == null
                    ? new DeskException(401, "sign-in")
                    : new DeskException(403, "not-allowed", visitor.name());
        }
        return visitor;
    }
}
