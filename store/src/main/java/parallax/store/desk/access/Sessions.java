package parallax.store.desk.access;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import parallax.store.desk.book.Book;
import parallax.store.desk.book.Columns;
import parallax.store.desk.book.Names;
import parallax.store.desk.book.Secret;

/** Who is signed in. Of the token that a browser brings only the SHA-256 is kept. */
public final class Sessions {

    private final Book book;

    public Sessions(Book book) {
        this.book = book;
    }

    /**
     * A session that has begun.
     *
     * @param token what the browser is to bring; it is not kept and cannot be had again
     * @param session who it is
     */
    public record Opened(String token, Session session) {

        public Opened {
            Objects.requireNonNull(token);
            Objects.requireNonNull(session);
        }

        /** Without the token. */
        @Override
        public String toString() {
            return session.toString();
        }
    }

    /**
     * Begins a session; whether the password was right is the caller's to know.
     *
     * @throws IllegalArgumentException when there is no account of this name
     */
    public Opened open(String account, Duration lasting) {
        String token = Secret.make();
        String csrf = Secret.make();
        Instant now = book.now();
        Instant expires = now.plus(lasting).truncatedTo(ChronoUnit.SECONDS);
        int opened = book.write(handle -> handle.execute(
                "insert into session (token, account, made_at, expires_at, csrf)"
                        + " select ?, key, ?, ?, ? from account where key = ?",
                Secret.hash(token),
                now.toString(),
                expires.toString(),
                csrf,
                Names.key(account)));
        if (opened == 0) {
            throw new IllegalArgumentException("there is no account named " + account);
        }
        return new Opened(
                token, find(token).orElseThrow(() -> new IllegalArgumentException("a session lasts some time")));
    }

    /** The session of this token, unless it is over. */
    public Optional<Session> find(String token) {
        return book.read(handle -> handle.createQuery("select account.name, account.role, account.made_at,"
                        + " session.made_at as since, session.expires_at, session.csrf"
                        + " from session join account on account.key = session.account"
                        + " where session.token = :token and session.expires_at > :now")
                .bind("token", Secret.hash(token))
                .bind("now", book.now().toString())
                .map((row, context) -> new Session(
                        Accounts.account(row),
                        Columns.getTime(row, "since"),
                        Columns.getTime(row, "expires_at"),
                        row.getString("csrf")))
                .findOne());
    }

    /**
     * Ends a session.
     *
     * @return false when there is none of this token
     */
    public boolean close(String token) {
        return book.write(handle -> handle.execute("delete from session where token = ?", Secret.hash(token)) > 0);
    }

    /** Ends all sessions of an account; how many there were. */
    public int closeAll(String account) {
        return book.write(handle -> handle.execute("delete from session where account = ?", Names.key(account)));
    }

    /** Forgets sessions that are over; how many there were. */
    public int dropExpired() {
        return book.write(handle -> handle.execute(
                "delete from session where expires_at <= ?", book.now().toString()));
    }
}
