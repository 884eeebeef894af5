package parallax.web.page.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.DeskStore;
import parallax.web.access.Passwords;
import parallax.web.access.SignIns;
import parallax.web.desk.Desk;
import parallax.web.desk.DeskSettings;
import parallax.web.http.Client;
import parallax.web.http.Gate;
import parallax.web.http.SessionCookie;
import parallax.web.page.Pages;

/** What the pages on accounts share: passwords that are asked for, and sessions that begin and end. */
final class Entry {

    private final Desk desk;
    private final Pages pages;
    private final SessionCookie cookie;
    private final SignIns signIns;

    Entry(Desk desk, DeskSettings settings, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.cookie = new SessionCookie(settings.isEncrypted());
        this.signIns = new SignIns(desk.store(), desk.clock());
    }

    DeskStore store() {
        return desk.store();
    }

    Desk desk() {
        return desk;
    }

    Pages pages() {
        return pages;
    }

    SignIns.Outcome signIn(Context context, String name, String password) {
        return waited(context, signIns.signIn(name, password, Client.of(context)));
    }

    SignIns.Outcome confirm(Context context, String name, String password) {
        return waited(context, signIns.confirm(name, password, Client.of(context)));
    }

    private static SignIns.Outcome waited(Context context, SignIns.Outcome outcome) {
        if (!outcome.pause().isZero()) {
            throw Gate.tooOften(context, outcome.pause().toSeconds() + 1);
        }
        return outcome;
    }

    /** Begins a session under a new token, and ends the one that this browser had. */
    void open(Context context, String account) {
        close(context);
        cookie.write(
                context, store().sessions().open(account, SessionCookie.LASTING).token());
    }

    /** Ends the session of this browser, if it has one. */
    void close(Context context) {
        Optional.ofNullable(SessionCookie.find(context))
                .ifPresent(token -> store().sessions().close(token));
    }

    void forget(Context context) {
        cookie.clear(context);
    }

    /** A field of a form; empty where it was not sent. */
    static String field(Context context, String name) {
        return Objects.requireNonNullElse(context.formParam(name), "");
    }

    /** What is wrong with a new password that was typed twice, as the key of its words; null when nothing is. */
    static @Nullable String problem(Context context) {
        String password = field(context, "fresh");
        if (!Passwords.isFit(password)) {
            return "account.password.unfit";
        }
        return password.equals(field(context, "again")) ? null : "account.password.differs";
    }

    /** After something was done the browser asks for the page anew, so that loading it again does nothing twice. */
    static void done(Context context, String page, String what) {
        context.redirect(page + "?done=" + what, HttpStatus.SEE_OTHER);
    }
}
