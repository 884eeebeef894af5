package parallax.web.api;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.access.Token;
import parallax.store.desk.access.Tokens;
import parallax.web.Desk;
import parallax.web.http.DeskException;

/** What programs come with ({@code Authorization: Bearer …}). Without a token nothing can be written, from this machine either. */
public final class Bearer {

    private static final Pattern HEADER = Pattern.compile("(?i)bearer +(\\S+) *");

    private final Tokens tokens;

    public Bearer(Desk desk) {
        this.tokens = desk.store().tokens();
    }

    /**
     * The token of a request.
     *
     * @throws DeskException 401 without a token that is good, 403 when it does not let do this
     */
    public Token require(Context context, Token.Scope scope) {
        String secret = find(context);
        Token token = secret == null ? null : tokens.find(secret).orElse(null);
        if (token == null) {
            context.header("WWW-Authenticate", "Bearer realm=\"parallax\"");
            throw new DeskException(401, secret == null ? "token-needed" : "token-unknown");
        }
        if (!token.scopes().contains(scope)) {
            throw new DeskException(403, "token-scope", scope.name().toLowerCase(Locale.ROOT));
        }
        return token;
    }

    private static @Nullable String find(Context context) {
        String header = context.header("Authorization");
        Matcher bearer = HEADER.matcher(header == null ? "" : header);
        return bearer.matches() ? bearer.group(1) : null;
    }
}
