package parallax.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.SQLException;

/** What the two kinds of database do not have in common. */
sealed interface Dialect permits Sqlite, Postgres {

    /** Where the migrations of this dialect lie among the resources. */
    String migrations();

    /** Connections for reading. */
    HikariConfig readers();

    /** Connections for writing. */
    HikariConfig writers();

    /** The expression that turns a parameter, a line of words, into what full text keeps. */
    String wordsParameter();

    /** True when the same transaction may succeed when it is tried again. */
    boolean mayRetry(SQLException e);

    /** The failure in words that say what to do. */
    String explain(SQLException e);
}
