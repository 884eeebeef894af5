package parallax.web.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.DeskStore;
import parallax.store.desk.access.Account;
import parallax.store.desk.book.AuditLine.Action;
import parallax.store.desk.book.Names;

/**
 * Finds out whether somebody is who she says. A name that nobody has costs the same time and gets the same answer as a wrong
 * password; every try that is looked at has its line in the audit log.
 */
public final class SignIns {

    /** What stands in the log for a name that no account has: people type passwords into the wrong field. */
    public static final String UNKNOWN = "(unknown name)";

    /** Each takes 19 MB of memory and a processor for a moment. */
    private static final int MOST_AT_ONCE = 2;

    private static final int SECONDS_TO_WAIT = 5;

    private final DeskStore store;
    private final Pauses pauses;
    private final Semaphore hashing = new Semaphore(MOST_AT_ONCE, true);
    /** Is compared with where there is no account. */
    private final String nobody = Passwords.hash("no account has this password");

    public SignIns(DeskStore store, Clock clock) {
        this.store = store;
        this.pauses = new Pauses(clock);
    }

    /**
     * What came of a try.
     *
     * @param account who it is; null when that is not known
     * @param pause how long to wait before it is looked at; zero when it was
     */
    public record Outcome(@Nullable Account account, Duration pause) {

        public Outcome {
            Objects.requireNonNull(pause);
        }

        /** The account, of one who is who she says. */
        public Optional<Account> find() {
            return Optional.ofNullable(account);
        }
    }

    /** @param client by which further tries from there are known */
    public Outcome signIn(String name, String password, String client) {
        return look(name, password, client, true);
    }

    /** Asks for the password of somebody who is signed in once more; only a wrong one is noted. */
    public Outcome confirm(String name, String password, String client) {
        return look(name, password, client, false);
    }

    private Outcome look(String name, String password, String client, boolean noted) {
        String ofName = "name " + Names.key(name);
        String ofClient = "from " + client;
        Duration pause = pauses.take(List.of(ofName, ofClient));
        if (!pause.isZero()) {
            return new Outcome(null, pause);
        }
        if (!enter()) {
            pauses.takeBack(ofName);
            pauses.takeBack(ofClient);
            return new Outcome(null, Duration.ofSeconds(SECONDS_TO_WAIT));
        }
        try {
            Account account = known(name, password);
            if (account != null) {
                pauses.forget(ofName);
                pauses.takeBack(ofClient);
            }
            note(name, account, noted);
            return new Outcome(account, Duration.ZERO);
        } finally {
            hashing.release();
        }
    }

    private boolean enter() {
        try {
            return hashing.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private @Nullable Account known(String name, String password) {
        Optional<Account> account = store.accounts().find(name);
        Optional<String> hash = store.accounts().findHash(name);
        boolean right = Passwords.matches(password, hash.orElse(nobody));
        if (!right || account.isEmpty() || hash.isEmpty()) {
            return null;
        }
        if (!Passwords.isCurrent(hash.get()) && Passwords.isFit(password)) {
            store.accounts().renewHash(name, Passwords.hash(password));
        }
        return account.get();
    }

    private void note(String name, @Nullable Account account, boolean noted) {
        String who = account != null
                ? account.name()
                : store.accounts().find(name).map(Account::name).orElse(UNKNOWN);
        if (account == null || noted) {
            store.audit().add(who, account == null ? Action.SIGN_IN_REFUSED : Action.SIGNED_IN, who, "");
        }
    }
}
