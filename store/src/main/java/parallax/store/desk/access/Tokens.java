package parallax.store.desk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.book.AuditLine.Action;
import parallax.store.desk.book.Book;
import parallax.store.desk.book.Bounds;
import parallax.store.desk.book.Columns;
import parallax.store.desk.book.Secret;

/** What programs come with. Of a token only the SHA-256 is kept. */
public final class Tokens {

    /** Tokens begin so, that they are known as such where they should not stand. */
    public static final String PREFIX = "parallax_";

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final String COLUMNS = "select id, name, scopes, made_by, made_at, expires_at, used_at from token";

    private final Book book;

    public Tokens(Book book) {
        this.book = book;
    }

    /**
     * A token that was given out.
     *
     * @param secret what the program is to come with; it is not kept and cannot be had again
     * @param token what it lets do
     */
    public record Issued(String secret, Token token) {

        public Issued {
            Objects.requireNonNull(secret);
            Objects.requireNonNull(token);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return token.toString();
        }
    }

    /**
     * Gives out a token.
     *
     * @param name what it is for
     * @param by the account that gives it out; when that is removed the token is good no more
     * @param expiresAt until when it is good; null for no end
     * @throws IllegalArgumentException when it would let do nothing, or its end has passed
     */
    public Issued issue(String name, Set<Token.Scope> scopes, String by, @Nullable Instant expiresAt) {
        Instant now = book.now();
        Instant expires = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.SECONDS);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a token without a scope lets do nothing");
        }
        if (expires != null && !expires.isAfter(now)) {
            throw new IllegalArgumentException("the token would end on " + expires + ", which has passed");
        }
        String line = Bounds.line("the name of a token", name, Bounds.NAME);
        Token token = new Token(Secret.makeId(), line, scopes, by, now, expires, null);
        String secret = PREFIX + Secret.make();
        return book.write(handle -> {
            handle.execute(
                    "insert into token (id, token, name, scopes, made_by, made_at, expires_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    token.id(),
                    Secret.hash(secret),
                    line,
                    write(scopes),
                    by,
                    now.toString(),
                    expires == null ? null : expires.toString());
            book.note(handle, by, Action.TOKEN_ISSUED, token.id(), line + ": " + write(scopes));
            return new Issued(secret, token);
        });
    }

    private static String write(Set<Token.Scope> scopes) {
        return scopes.stream().sorted().map(Token.Scope::name).collect(Collectors.joining(" "));
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString("id"),
                row.getString("name"),
                Arrays.stream(row.getString("scopes").split(" "))
                        .map(Token.Scope::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("made_by"),
                Columns.getTime(row, "made_at"),
                Columns.findTime(row, "expires_at"),
                Columns.findTime(row, "used_at"));
    }

    /** The token of this secret, unless it has ended or was revoked; that it was used is noted, once a minute at most. */
    public Optional<Token> find(String secret) {
        Instant now = book.now();
        Optional<Token> found = book.read(handle -> handle.createQuery(
                        COLUMNS + " where token = :token and (expires_at is null or expires_at > :now)")
                .bind("token", Secret.hash(secret))
                .bind("now", now.toString())
                .map((row, context) -> token(row))
                .findOne());
        found.filter(token -> token.usedAt() == null
                        || !token.usedAt().plus(NOTED_EVERY).isAfter(now))
                .ifPresent(token -> noteUse(token, now));
        return found;
    }

    private void noteUse(Token token, Instant now) {
        book.write(handle -> handle.execute("update token set used_at = ? where id = ?", now.toString(), token.id()));
    }

    /** All tokens, those that have ended too; newest first. */
    public List<Token> list() {
        return book.read(handle -> handle.createQuery(COLUMNS + " order by made_at desc, id")
                .map((row, context) -> token(row))
                .list());
    }

    /**
     * Makes a token good no more.
     *
     * @return false when there is none of this id
     */
    public boolean revoke(String id, String by) {
        return book.write(handle -> {
            boolean revoked = handle.execute("delete from token where id = ?", id) > 0;
            if (revoked) {
                book.note(handle, by, Action.TOKEN_REVOKED, id, "");
            }
            return revoked;
        });
    }
}
