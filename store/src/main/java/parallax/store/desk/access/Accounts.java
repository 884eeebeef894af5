package parallax.store.desk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import parallax.store.desk.book.AuditLine.Action;
import parallax.store.desk.book.Book;
import parallax.store.desk.book.Bounds;
import parallax.store.desk.book.Columns;
import parallax.store.desk.book.Names;

/** Who may work at the desk. Names that differ in capitals only are the same. */
public final class Accounts {

    private static final int MOST_HASH = 500;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} ._'-]+");
    private static final String COLUMNS = "select name, role, made_at from account";

    private final Book book;

    public Accounts(Book book) {
        this.book = book;
    }

    /**
     * Makes an account.
     *
     * @param hash what the password is told by, as the caller makes it; never the password
     * @param by who makes it
     * @throws IllegalArgumentException when there is an account of this name, or the name could be taken for an address
     */
    public Account add(String name, String hash, Account.Role role, String by) {
        Account account = new Account(checked(name), role, book.now());
        return book.write(handle -> {
            int added = handle.execute(
                    "insert into account (key, name, hash, role, made_at) values (?, ?, ?, ?, ?)"
                            + " on conflict (key) do nothing",
                    Names.key(account.name()),
                    account.name(),
                    Bounds.line("the hash of the password", hash, MOST_HASH),
                    role.name(),
                    account.madeAt().toString());
            if (added == 0) {
                throw new IllegalArgumentException("there is an account named " + account.name() + " already");
            }
            book.note(handle, by, Action.ACCOUNT_ADDED, account.name(), role.name());
            return account;
        });
    }

    /** Names stand in the audit log and on pages; an e-mail address is to stand in neither. */
    private static String checked(String name) {
        String line = Bounds.line("the name of an account", name, Bounds.NAME);
        if (!NAME.matcher(line).matches()) {
            throw new IllegalArgumentException("the name of an account has letters, digits, spaces, dots, hyphens,"
                    + " apostrophes and underscores, found: " + line);
        }
        return line;
    }

    /**
     * Changes a password, and closes all sessions of the account.
     *
     * @return false when there is no account of this name
     */
    public boolean changePassword(String name, String hash, String by) {
        String key = Names.key(name);
        return book.write(handle -> {
            boolean changed = handle.execute(
                            "update account set hash = ? where key = ?",
                            Bounds.line("the hash of the password", hash, MOST_HASH),
                            key)
                    > 0;
            if (changed) {
                handle.execute("delete from session where account = ?", key);
                book.note(handle, by, Action.PASSWORD_CHANGED, name, "");
            }
            return changed;
        });
    }

    /**
     * Keeps the same password under a stronger hash. Sessions stay: nothing has changed for its owner.
     *
     * @return false when there is no account of this name
     */
    public boolean renewHash(String name, String hash) {
        String line = Bounds.line("the hash of the password", hash, MOST_HASH);
        return book.write(
                handle -> handle.execute("update account set hash = ? where key = ?", line, Names.key(name)) > 0);
    }

    /**
     * Changes what a person may do. Tokens that an administrator gave out end with that office.
     *
     * @return false when there is no account of this name, or it has this role already
     * @throws IllegalArgumentException when nobody would be left who may do everything
     */
    public boolean changeRole(String name, Account.Role role, String by) {
        return book.write(handle -> {
            holdAdmins(handle);
            Optional<Account> found = find(handle, name).filter(account -> account.role() != role);
            if (found.isEmpty()) {
                return false;
            }
            Account account = found.get();
            checkIsNotLast(handle, account);
            handle.execute("update account set role = ? where key = ?", role.name(), Names.key(name));
            if (account.role() == Account.Role.ADMIN) {
                handle.execute("delete from token where made_by = ?", account.name());
            }
            book.note(handle, by, Action.ROLE_CHANGED, account.name(), role.name());
            return true;
        });
    }

    /** The account of this name, in whatever capitals. */
    public Optional<Account> find(String name) {
        return book.read(handle -> find(handle, name));
    }

    private static Optional<Account> find(Handle handle, String name) {
        return handle.createQuery(COLUMNS + " where key = :key")
                .bind("key", Names.key(name))
                .map((row, context) -> account(row))
                .findOne();
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"), Account.Role.valueOf(row.getString("role")), Columns.getTime(row, "made_at"));
    }

    /** What the password of an account is told by, as the caller made it. */
    public Optional<String> findHash(String name) {
        return book.read(handle -> handle.createQuery("select hash from account where key = :key")
                .bind("key", Names.key(name))
                .mapTo(String.class)
                .findOne());
    }

    /** All accounts, by name. */
    public List<Account> list() {
        return book.read(handle -> handle.createQuery(COLUMNS + " order by key")
                .map((row, context) -> account(row))
                .list());
    }

    /**
     * Takes an account out, with its sessions and the tokens that it gave out.
     *
     * @return false when there is no account of this name
     * @throws IllegalArgumentException when it is the last administrator: nobody could let anybody in again
     */
    public boolean remove(String name, String by) {
        return book.write(handle -> {
            holdAdmins(handle);
            Optional<Account> found = find(handle, name);
            if (found.isEmpty()) {
                return false;
            }
            Account account = found.get();
            checkIsNotLast(handle, account);
            handle.execute("delete from token where made_by = ?", account.name());
            handle.execute("delete from account where key = ?", Names.key(name));
            book.note(handle, by, Action.ACCOUNT_REMOVED, account.name(), "");
            return true;
        });
    }

    /** Of two administrators that take each other out one must wait, and then fail. */
    private static void holdAdmins(Handle handle) {
        handle.execute("update account set role = role where role = ?", Account.Role.ADMIN.name());
    }

    private static void checkIsNotLast(Handle handle, Account account) {
        if (account.role() == Account.Role.ADMIN && countAdmins(handle) == 1) {
            throw new IllegalArgumentException(account.name() + " is the last administrator and stays");
        }
    }

    private static long countAdmins(Handle handle) {
        return handle.createQuery("select count(*) from account where role = :role")
                .bind("role", Account.Role.ADMIN.name())
                .mapTo(Long.class)
                .one();
    }
}
