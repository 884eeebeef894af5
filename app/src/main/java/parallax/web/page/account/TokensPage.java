package parallax.web.page.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.access.Token;
import parallax.store.desk.access.Tokens;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;

/** What programs come with: given out here, shown once, revoked here. */
public final class TokensPage implements Routes {

    private static final String PATH = "/tokens";
    private static final int MOST_DAYS = 3650;

    private final Entry entry;

    TokensPage(Entry entry) {
        this.entry = entry;
    }

    /**
     * What the page shows.
     *
     * @param tokens newest first
     * @param now to tell those that have ended
     * @param secret of the token that was just given out; null when none was
     * @param done key of the words that say what was done; null when nothing was
     * @param problem key of the words that say what was wrong; null when nothing was
     */
    public record View(
            List<Token> tokens,
            Instant now,
            @Nullable String secret,
            @Nullable String done,
            @Nullable String problem) {

        public View {
            tokens = List.copyOf(tokens);
        }

        public boolean hasEnded(Token token) {
            Instant end = token.expiresAt();
            return end != null && !end.isAfter(now);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return tokens.size() + " tokens";
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH, this::issue);
        routes.post(PATH + "/revoke", this::revoke);
    }

    private void show(Context context) {
        Visitor.require(context, Visitor.Role.ADMIN);
        show(context, null, "revoked".equals(context.queryParam("done")) ? "tokens.done.revoked" : null, null);
    }

    private void show(Context context, @Nullable String secret, @Nullable String done, @Nullable String problem) {
        View view = new View(entry.store().tokens().list(), entry.desk().clock().instant(), secret, done, problem);
        entry.pages().show(context, "tokens", entry.pages().words(context).get("tokens.title"), view);
    }

    private void issue(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.ADMIN);
        Set<Token.Scope> scopes = Arrays.stream(Token.Scope.values())
                .filter(scope -> context.formParams("scope").contains(scope.name()))
                .collect(Collectors.toUnmodifiableSet());
        String name = Entry.field(context, "name");
        if (scopes.isEmpty() || name.isBlank()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, null, null, scopes.isEmpty() ? "tokens.no-scope" : "tokens.no-name");
            return;
        }
        Tokens.Issued issued = entry.store().tokens().issue(name, scopes, visitor.who(), end(context));
        show(context, issued.secret(), null, null);
        context.removeHeader("ETag").header("Cache-Control", "no-store");
    }

    private @Nullable Instant end(Context context) {
        String days = Entry.field(context, "days");
        return days.matches("[1-9]\\d{0,3}")
                ? entry.desk().clock().instant().plus(Duration.ofDays(Math.min(MOST_DAYS, Integer.parseInt(days))))
                : null;
    }

    private void revoke(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.ADMIN);
        entry.store().tokens().revoke(Entry.field(context, "id"), visitor.who());
        Entry.done(context, PATH, "revoked");
    }
}
