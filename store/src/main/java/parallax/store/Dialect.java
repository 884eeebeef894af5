package parallax.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the two kinds of database do not have in common. */
public sealed interface Dialect permits Sqlite, Postgres {

    /** Where the migrations of this dialect lie among the resources. */
    String migrations();

    /** Connections for reading. */
    HikariConfig readers();

    /** Connections for writing. */
    HikariConfig writers();

    /** The expression that makes of a parameter, a line of tags and words, what full text keeps. */
    String wordsParameter();

    /** Tags and words, in the order of the text, as that parameter. */
    String wordsLine(Collection<String> tags, List<String> words);

    /** The condition, with one parameter, that rows of full text match an expression. */
    String matches(String table);

    /** How such an expression is written. */
    MatchSyntax syntax();

    /** An expression that is text, compared byte by byte. */
    String byBytes(String text);

    /** What stands in an insert before the values, so that a row keeps the number that it is given. */
    String keepingNumbers();

    /** The query after which the next row is numbered behind the highest; none where the database looks for itself. */
    Optional<String> numberBehindHighest(String table, String column);

    /** Lets the transaction that begins see everything as of one moment, however long it takes. */
    void freeze(Connection connection) throws SQLException;

    /** True when the same transaction may succeed when it is tried again. */
    boolean mayRetry(SQLException e);

    /** The failure in words that say what to do. */
    String explain(SQLException e);
}
