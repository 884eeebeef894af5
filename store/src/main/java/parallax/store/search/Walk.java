package parallax.store.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parallax.store.Dialect;
import parallax.store.Keys;

/** Walks the rows that match a plan by full text, newest first. */
final class Walk {

    private static final int AT_ONCE = 500;

    private static final String RECORD = "select entry.key, entry.sort, entry.day, entry.speaker, entry.place,"
            + " entry.at_least, entry.at_most, entry.confidence, entry.outlet, entry.disputed from ";

    private static final String ARTICLE = "select article.key, 0, article.day, null, null, null, null, 1000,"
            + " (select outlet.key from outlet where outlet.name = article.outlet), 0 from ";

    private final Connection connection;
    private final Dialect dialect;
    private final Plan plan;

    Walk(Connection connection, Dialect dialect, Plan plan) {
        this.connection = connection;
        this.dialect = dialect;
        this.plan = plan;
    }

    /**
     * Hands rows below a key to a consumer until it says stop or {@code most} were handed over.
     *
     * @return how many rows were handed over
     */
    int forEach(long below, int most, Predicate<Candidate> goOn) throws SQLException {
        if (plan.nothing()) {
            return 0;
        }
        String match = plan.match();
        try (PreparedStatement select = connection.prepareStatement(sql() + " limit ?")) {
            select.setFetchSize(Math.min(most, AT_ONCE));
            int parameter = 1;
            if (match != null) {
                select.setString(parameter++, match);
            }
            select.setLong(parameter++, plan.articles() && match != null ? bound(below) : below);
            select.setInt(parameter, most);
            try (ResultSet rows = select.executeQuery()) {
                int seen = 0;
                while (rows.next()) {
                    seen++;
                    if (!goOn.test(candidate(rows))) {
                        return seen;
                    }
                }
                return seen;
            }
        }
    }

    /** Counts rows, up to {@code most}. */
    int count(int most) throws SQLException {
        if (plan.nothing()) {
            return 0;
        }
        String match = plan.match();
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from (" + countSql(match) + " limit ?) as counted")) {
            int parameter = 1;
            if (match != null) {
                select.setString(parameter++, match);
            }
            select.setInt(parameter, most);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private String countSql(@Nullable String match) {
        String table = plan.articles() ? "article_words" : "entry_words";
        if (match != null) {
            return "select rowid from " + table + " where " + dialect.matches(table);
        }
        return plan.articles() ? "select key from article where removed is null" : "select key from entry";
    }

    private static long bound(long below) {
        return below == Long.MAX_VALUE ? below : Keys.wordsOf(below);
    }

    private String sql() {
        boolean matching = plan.match() != null;
        if (plan.articles()) {
            return matching
                    ? ARTICLE + "article_words cross join article where " + dialect.matches("article_words")
                            + " and article_words.rowid < ? and article.key = article_words.rowid * " + Keys.STEP
                            + " order by article_words.rowid desc"
                    : ARTICLE + "article where article.key < ? and article.removed is null order by article.key desc";
        }
        if (plan.disputed()) {
            return RECORD + "entry where entry.disputed = 1"
                    + (matching
                            ? " and exists (select 1 from entry_words where " + dialect.matches("entry_words")
                                    + " and entry_words.rowid = entry.key)"
                            : "")
                    + " and entry.key < ? order by entry.key desc";
        }
        return matching
                ? RECORD + "entry_words cross join entry where " + dialect.matches("entry_words")
                        + " and entry_words.rowid < ? and entry.key = entry_words.rowid order by entry_words.rowid desc"
                : RECORD + "entry where entry.key < ? order by entry.key desc";
    }

    /** What full text has answered needs no further look; columns cost. */
    private Candidate candidate(ResultSet row) throws SQLException {
        Long day = wholeOf(row, 3);
        boolean asked = !plan.rest().isEmpty();
        return new Candidate(
                row.getLong(1),
                row.getInt(2),
                day == null ? null : Math.toIntExact(day),
                wholeOf(row, 4),
                wholeOf(row, 5),
                asked ? numberOf(row, 6) : null,
                asked ? numberOf(row, 7) : null,
                row.getInt(8),
                wholeOf(row, 9),
                row.getInt(10) == 1);
    }

    private static @Nullable Long wholeOf(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Double numberOf(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
