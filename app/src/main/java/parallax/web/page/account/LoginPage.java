package parallax.web.page.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.access.Account;
import parallax.store.desk.book.AuditLine.Action;
import parallax.web.http.Gate;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;

/** Signing in and out. */
public final class LoginPage implements Routes {

    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,1000}");

    private final Entry entry;

    LoginPage(Entry entry) {
        this.entry = entry;
    }

    /**
     * What the page shows.
     *
     * @param next page that was asked for before
     * @param name as it was typed; empty at first
     * @param problem key of the words that say what was wrong; null when nothing was
     */
    public record View(String next, String name, @Nullable String problem) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(Gate.SIGN_IN, this::show);
        routes.post(Gate.SIGN_IN, this::signIn);
        routes.post("/logout", this::signOut);
    }

    private void show(Context context) {
        if (Visitor.of(context).isSignedIn()) {
            context.redirect(next(context.queryParam("next")), HttpStatus.SEE_OTHER);
            return;
        }
        show(context, new View(next(context.queryParam("next")), "", null));
    }

    private void show(Context context, View view) {
        entry.pages().show(context, "login", entry.pages().words(context).get("login.title"), view);
    }

    /** Where to go on: a page of this desk, whatever a link says. */
    private static String next(@Nullable String wanted) {
        return wanted != null && OWN_PAGE.matcher(wanted).matches() ? wanted : "/";
    }

    private void signIn(Context context) {
        String name = Entry.field(context, "name");
        String next = next(context.formParam("next"));
        Optional<Account> account =
                entry.signIn(context, name, Entry.field(context, "password")).find();
        if (account.isEmpty()) {
            context.status(HttpStatus.UNAUTHORIZED).header("WWW-Authenticate", "Bearer realm=\"parallax\"");
            show(context, new View(next, name, "login.wrong"));
            return;
        }
        entry.open(context, account.get().name());
        context.redirect(next, HttpStatus.SEE_OTHER);
    }

    private void signOut(Context context) {
        Visitor visitor = Visitor.of(context);
        if (visitor.isSignedIn()) {
            entry.close(context);
            entry.forget(context);
            entry.store().audit().add(visitor.who(), Action.SIGNED_OUT, visitor.who(), "");
        }
        context.redirect("/", HttpStatus.SEE_OTHER);
    }
}
