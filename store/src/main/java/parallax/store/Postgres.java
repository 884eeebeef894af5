package parallax.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PostgreSQL 15 or newer. Several processes may write at once; what collides is tried again.
 *
 * @param location where the database is
 * @param part which tables of it
 */
record Postgres(Location.PostgreSql location, Part part) implements Dialect {

    private static final int CONNECTIONS = 8;
    /** The last that a tsvector keeps. */
    private static final int LAST_POSITION = 16_383;
    /** unique_violation, serialization_failure, deadlock_detected. */
    private static final Set<String> COLLISIONS = Set.of("23505", "40001", "40P01");

    @Override
    public String migrations() {
        return part.migrations("postgresql");
    }

    @Override
    public HikariConfig readers() {
        HikariConfig config = config();
        config.setReadOnly(true);
        return config;
    }

    @Override
    public HikariConfig writers() {
        return config();
    }

    private HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(location.url());
        // By name: the JDK looks for drivers once in the life of a process, and a worker runs one job after the other.
        config.setDriverClassName("org.postgresql.Driver");
        if (location.user() != null) {
            config.setUsername(location.user());
            config.setPassword(location.password());
        }
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setSchema(part.schema());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }

    @Override
    public String wordsParameter() {
        return "?::tsvector";
    }

    @Override
    public String wordsLine(Collection<String> tags, List<String> words) {
        StringBuilder line = new StringBuilder();
        tags.forEach(tag ->
                line.append(MatchSyntax.TsQuery.quoted(MatchSyntax.TAG + tag)).append(' '));
        for (int index = 0; index < words.size(); index++) {
            line.append(MatchSyntax.TsQuery.quoted(words.get(index)))
                    .append(':')
                    .append(Math.min(index + 1, LAST_POSITION))
                    .append(' ');
        }
        return line.toString();
    }

    @Override
    public String matches(String table) {
        return table + ".words @@ ?::tsquery";
    }

    @Override
    public MatchSyntax syntax() {
        return MatchSyntax.TsQuery.SYNTAX;
    }

    @Override
    public String byBytes(String text) {
        return "(" + text + " collate \"C\")";
    }

    @Override
    public String keepingNumbers() {
        return " overriding system value";
    }

    @Override
    public Optional<String> numberBehindHighest(String table, String column) {
        return Optional.of("select setval(pg_get_serial_sequence('" + table + "', '" + column + "'), coalesce(max("
                + column + "), 0) + 1, false) from " + table);
    }

    @Override
    public void freeze(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Override
    public boolean mayRetry(SQLException e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && COLLISIONS.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return e.getNextException() != null && mayRetry(e.getNextException());
    }

    @Override
    public String explain(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("08")) {
            return "no connection to " + location + ": " + e.getMessage();
        }
        if (state.startsWith("28")) {
            return location + " refuses this user or password: " + e.getMessage();
        }
        if (state.equals("3D000")) {
            return location + ": there is no such database; create it first (createdb)";
        }
        if (state.equals("53100")) {
            return "the disk of " + location + " is full: nothing of the last batch was written";
        }
        return location + ": " + e.getMessage();
    }
}
