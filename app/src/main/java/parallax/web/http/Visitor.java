package parallax.web.http;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.access.Token;

/**
 * Who asks.
 *
 * @param name as it is written beside what the visitor does; null for one who has not signed in
 * @param role what the visitor may do
 * @param local whether the visitor is this machine's own user, who needs no account
 * @param token that a form of this visitor carries, so that no other site can send it
 * @param scopes what the token lets do that a program came with; null for a person
 */
public record Visitor(
        @Nullable String name,
        Role role,
        boolean local,
        String token,
        @Nullable Set<Token.Scope> scopes) {

    /** Somebody of whom nothing is known yet. */
    static final Visitor UNKNOWN = new Visitor(null, Role.READER, false, "");

    private static final String ATTRIBUTE = "parallax.visitor";

    public Visitor {
        Objects.requireNonNull(role);
        Objects.requireNonNull(token);
        scopes = scopes == null ? null : Set.copyOf(scopes);
    }

    /** A person. */
    public Visitor(@Nullable String name, Role role, boolean local, String token) {
        this(name, role, local, token, null);
    }

    /** A program that came with a token: pages that are for people alone take it for a reader. */
    static Visitor program(String name, Set<Token.Scope> scopes) {
        return new Visitor(name, Role.READER, false, "", scopes);
    }

    public boolean isProgram() {
        return scopes != null;
    }

    /** Whether it is a person who has an account here and is signed in. */
    public boolean isSignedIn() {
        return name != null && !local && scopes == null;
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

    /** Whether it may be done by a person of this role, and by a program whose token has this scope. */
    public boolean may(Role wanted, Token.Scope scope) {
        Set<Token.Scope> has = scopes;
        return has == null ? may(wanted) : has.contains(scope);
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
        return visitor.checked(visitor.may(wanted));
    }

    /**
     * Who sent this request, when he, or the token that a program came with, may do what it asks.
     *
     * @throws DeskException 401 for one who has not signed in, 403 for one who may not
     */
    public static Visitor require(io.javalin.http.Context context, Role wanted, Token.Scope scope) {
        Visitor visitor = of(context);
        return visitor.checked(visitor.may(wanted, scope));
    }

    private Visitor checked(boolean allowed) {
        if (!allowed) {
            throw name == null ? new DeskException(401, "sign-in") : new DeskException(403, "not-allowed", name);
        }
        return this;
    }

    /** Without what its forms carry. */
    @Override
    public String toString() {
        return name + " (" + role + ")";
    }
}
