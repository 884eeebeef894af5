package parallax.web.page.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.access.Account;
import parallax.web.access.Passwords;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;

/** Who may work at the desk. */
public final class AccountsPage implements Routes {

    static final String PATH = "/accounts";

    private final Entry entry;

    AccountsPage(Entry entry) {
        this.entry = entry;
    }

    /**
     * What the page shows.
     *
     * @param accounts by name
     * @param admins how many of them may do everything
     * @param done key of the words that say what was done; null when nothing was
     * @param problem key of the words that say what was wrong; null when nothing was
     */
    public record View(
            List<Account> accounts,
            long admins,
            @Nullable String done,
            @Nullable String problem) {

        public View {
            accounts = List.copyOf(accounts);
        }

        /** Whether nobody else could let anybody in. */
        public boolean isLastAdmin(Account account) {
            return admins == 1 && account.role() == Account.Role.ADMIN;
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH, this::add);
        routes.post(PATH + "/role", this::changeRole);
        routes.post(PATH + "/password", this::changePassword);
        routes.post(PATH + "/remove", this::remove);
    }

    private void show(Context context) {
        Visitor.require(context, Visitor.Role.ADMIN);
        String done = context.queryParam("done");
        String key = "accounts.done." + done;
        show(context, done != null && entry.pages().words(context).has(key) ? key : null, null);
    }

    private void show(Context context, @Nullable String done, @Nullable String problem) {
        List<Account> accounts = entry.store().accounts().list();
        long admins = accounts.stream()
                .filter(account -> account.role() == Account.Role.ADMIN)
                .count();
        entry.pages()
                .show(
                        context,
                        "accounts",
                        entry.pages().words(context).get("accounts.title"),
                        new View(accounts, admins, done, problem));
    }

    private void refuse(Context context, String problem) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(context, null, problem);
    }

    private void add(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.ADMIN);
        String name = Entry.field(context, "name");
        String problem = entry.store().accounts().find(name).isPresent() ? "accounts.known" : Entry.problem(context);
        if (problem == null) {
            problem = tried(() -> entry.store()
                    .accounts()
                    .add(name, Passwords.hash(Entry.field(context, "fresh")), role(context), visitor.who()));
        }
        if (problem != null) {
            refuse(context, problem);
            return;
        }
        Entry.done(context, PATH, "added");
    }

    /** The key of the words where a name is none. */
    private static @Nullable String tried(Runnable work) {
        try {
            work.run();
            return null;
        } catch (IllegalArgumentException e) {
            return "accounts.name";
        }
    }

    private static Account.Role role(Context context) {
        return "admin".equals(context.formParam("role")) ? Account.Role.ADMIN : Account.Role.REVIEWER;
    }

    private Account known(Context context) {
        String name = Entry.field(context, "name");
        return entry.store().accounts().find(name).orElseThrow(() -> DeskException.notFound("unknown-account", name));
    }

    private void changeRole(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.ADMIN);
        Account account = known(context);
        if (isLast(account) && role(context) != Account.Role.ADMIN) {
            refuse(context, "accounts.last");
            return;
        }
        entry.store().accounts().changeRole(account.name(), role(context), visitor.who());
        Entry.done(context, PATH, "role");
    }

    private boolean isLast(Account account) {
        return account.role() == Account.Role.ADMIN
                && entry.store().accounts().list().stream()
                        .allMatch(each -> each.role() != Account.Role.ADMIN || each.equals(account));
    }

    private void changePassword(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.ADMIN);
        Account account = known(context);
        String problem = Entry.problem(context);
        if (problem != null) {
            refuse(context, problem);
            return;
        }
        String hash = Passwords.hash(Entry.field(context, "fresh"));
        entry.store().accounts().changePassword(account.name(), hash, visitor.who());
        if (visitor.isSignedIn() && Objects.equals(visitor.name(), account.name())) {
            entry.open(context, account.name());
        }
        Entry.done(context, PATH, "password");
    }

    private void remove(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.ADMIN);
        Account account = known(context);
        if (isLast(account)) {
            refuse(context, "accounts.last");
            return;
        }
        entry.store().accounts().remove(account.name(), visitor.who());
        Entry.done(context, PATH, "removed");
    }
}
