package parallax.web.page.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import parallax.web.access.Passwords;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;

/** One's own account: the password, and where else one is signed in. */
public final class AccountPage implements Routes {

    private static final String PATH = "/account";

    private final Entry entry;

    AccountPage(Entry entry) {
        this.entry = entry;
    }

    /**
     * What the page shows.
     *
     * @param name of the account
     * @param done key of the words that say what was done; null when nothing was
     * @param problem key of the words that say what was wrong; null when nothing was
     */
    public record View(
            String name, @Nullable String done, @Nullable String problem) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH + "/password", this::changePassword);
        routes.post(PATH + "/sessions", this::closeSessions);
    }

    private static Visitor person(Context context) {
        Visitor visitor = Visitor.of(context);
        if (!visitor.isSignedIn()) {
            throw visitor.local()
                    ? DeskException.notFound("no-account", visitor.who())
                    : new DeskException(401, "sign-in");
        }
        return visitor;
    }

    private void show(Context context) {
        String done = context.queryParam("done");
        String key = "account.done." + done;
        show(context, done != null && entry.pages().words(context).has(key) ? key : null, null);
    }

    private void show(Context context, @Nullable String done, @Nullable String problem) {
        String title = entry.pages().words(context).get("account.title");
        entry.pages().show(context, "account", title, new View(person(context).who(), done, problem));
    }

    private void changePassword(Context context) {
        Visitor visitor = person(context);
        String problem = Entry.problem(context);
        if (problem == null
                && entry.confirm(context, visitor.who(), Entry.field(context, "password"))
                        .find()
                        .isEmpty()) {
            problem = "account.password.wrong";
        }
        if (problem != null) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, null, problem);
            return;
        }
        String hash = Passwords.hash(Entry.field(context, "fresh"));
        entry.store().accounts().changePassword(visitor.who(), hash, visitor.who());
        entry.open(context, visitor.who());
        Entry.done(context, PATH, "password");
    }

    /** All of them, and a new one for whoever asked. */
    private void closeSessions(Context context) {
        Visitor visitor = person(context);
        entry.store().sessions().closeAll(visitor.who());
        entry.open(context, visitor.who());
        Entry.done(context, PATH, "sessions");
    }
}
