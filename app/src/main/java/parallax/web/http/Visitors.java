package parallax.web.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.store.desk.DeskStore;
import parallax.store.desk.access.Account;
import parallax.store.desk.access.Session;
import parallax.store.desk.access.Token;

/** Finds out who sent a request: a program with its token, this machine's own user, somebody signed in, or anybody. */
final class Visitors {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");
    private static final Pattern SCHEME = Pattern.compile("(?i)bearer\\b.*");

    private final DeskStore store;
    private final Forms forms;
    private final boolean loopback;

    /** @param loopback whether only this machine can ask */
    Visitors(DeskStore store, Forms forms, boolean loopback) {
        this.store = store;
        this.forms = forms;
        this.loopback = loopback;
    }

    /** @throws DeskException 401 for a token that is none of ours, has ended or was revoked */
    Visitor find(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null && SCHEME.matcher(authorization).matches()) {
            return program(authorization);
        }
        if (loopback) {
            return new Visitor(
                    System.getProperty("user.name", "local"), Visitor.Role.ADMIN, true, forms.token(context));
        }
        String session = SessionCookie.find(context);
        return Optional.ofNullable(session)
                .flatMap(token -> store.sessions().find(token))
                .map(Visitors::person)
                .orElseGet(() -> new Visitor(null, Visitor.Role.READER, false, forms.token(context)));
    }

    private Visitor program(String authorization) {
        Matcher bearer = BEARER.matcher(authorization);
        Token token = bearer.matches() ? store.tokens().find(bearer.group(1)).orElse(null) : null;
        if (token == null) {
            throw new DeskException(401, "bad-token");
        }
        return Visitor.program(token.madeBy() + " (" + token.name() + ")", token.scopes());
    }

    private static Visitor person(Session session) {
        Account account = session.account();
        return new Visitor(account.name(), role(account.role()), false, session.csrf());
    }

    private static Visitor.Role role(Account.Role role) {
        return switch (role) {
            case ADMIN -> Visitor.Role.ADMIN;
            case REVIEWER -> Visitor.Role.REVIEWER;
        };
    }
}
