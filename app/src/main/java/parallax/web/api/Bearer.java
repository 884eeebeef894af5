package parallax.web.api;

import io.javalin.http.Context;
import java.util.Locale;
import parallax.store.desk.access.Token;
import parallax.web.http.DeskException;
import parallax.web.http.Visitor;

/** What programs come with ({@code Authorization: Bearer …}). Without a token nothing can be written over the API, from this machine either. */
public final class Bearer {

    private Bearer() {}

    /**
     * The program that asks.
     *
     * @throws DeskException 401 for anybody who comes without a token, 403 when the token does not let do this
     */
    public static Visitor require(Context context, Token.Scope scope) {
        Visitor visitor = Visitor.of(context);
        if (!visitor.isProgram()) {
            throw new DeskException(401, "token-needed");
        }
        if (!visitor.may(Visitor.Role.ADMIN, scope)) {
            throw new DeskException(403, "token-scope", scope.name().toLowerCase(Locale.ROOT));
        }
        return visitor;
    }
}
