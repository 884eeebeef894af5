package parallax.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite with a write-ahead log: one connection writes while others read what was committed. Every commit is on the disk
 * before it is acknowledged ({@code synchronous=FULL}).
 *
 * @param folder where it lies
 * @param part which of the two files of that folder
 */
record Sqlite(Location.Folder folder, Part part) implements Dialect {

    private static final int READERS = 4;
    private static final int PAGES_OF_64_MIB = -64 * 1024;
    private static final int PAGES_OF_16_MIB = -16 * 1024;
    /** Readers look at the file in memory where it lies; what is mapped belongs to the system, not to this process. */
    private static final long MAPPED = 4L << 30;

    /** Bodies of readings take some thousand bytes; in small pages a third of the space would be lost behind them. */
    private static final int PAGE = 16 * 1024;

    private static final int WAIT_MS = 10_000;

    @Override
    public String migrations() {
        return part.migrations("sqlite");
    }

    @Override
    public HikariConfig readers() {
        HikariConfig config = config(PAGES_OF_16_MIB, true);
        config.setMaximumPoolSize(READERS);
        config.setReadOnly(true);
        return config;
    }

    @Override
    public HikariConfig writers() {
        HikariConfig config = config(PAGES_OF_64_MIB, false);
        if (part == Part.DESK) {
            config.setConnectionInitSql(
                    "pragma secure_delete = on"); // what a person had taken out is not left in the file
        }
        config.setMaximumPoolSize(1);
        return config;
    }

    private HikariConfig config(int cache, boolean reading) {
        SQLiteConfig sqlite = new SQLiteConfig();
        if (!reading) {
            sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        }
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setTempStore(SQLiteConfig.TempStore.MEMORY);
        sqlite.setCacheSize(cache);
        sqlite.setBusyTimeout(WAIT_MS);
        sqlite.enforceForeignKeys(!reading);
        sqlite.setReadOnly(reading);
        if (reading) {
            sqlite.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(MAPPED));
        }
        sqlite.setTransactionMode(
                reading ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
        Properties properties = sqlite.toProperties();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address());
        config.setDataSourceProperties(properties);
        config.setMinimumIdle(1);
        return config;
    }

    /** Makes the file; the size of its pages cannot be chosen later. */
    void create() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("pragma page_size = " + PAGE);
            statement.execute("pragma journal_mode = wal");
        }
    }

    /** A connection of its own; the pools' are bound to reading or writing. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(address());
    }

    private String address() {
        return "jdbc:sqlite:" + folder.file(part).toAbsolutePath();
    }

    @Override
    public String wordsParameter() {
        return "?";
    }

    @Override
    public String wordsLine(Collection<String> tags, List<String> words) {
        StringBuilder line = new StringBuilder();
        tags.forEach(tag -> line.append(MatchSyntax.TAG).append(tag).append(' '));
        words.forEach(word -> line.append(word).append(' '));
        return line.toString();
    }

    @Override
    public String matches(String table) {
        return table + " match ?";
    }

    @Override
    public MatchSyntax syntax() {
        return MatchSyntax.Fts5.SYNTAX;
    }

    @Override
    public String byBytes(String text) {
        return text;
    }

    @Override
    public String keepingNumbers() {
        return "";
    }

    @Override
    public Optional<String> numberBehindHighest(String table, String column) {
        return Optional.empty();
    }

    /** Every transaction does. */
    @Override
    public void freeze(Connection connection) {}

    /** Nobody else writes. */
    @Override
    public boolean mayRetry(SQLException e) {
        return false;
    }

    @Override
    public String explain(SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
                : SQLiteErrorCode.SQLITE_ERROR;
        return switch (code) {
            case SQLITE_FULL ->
                "the disk is full: nothing of the last batch was written; free some space on the disk of " + folder
                        + " and start again";
            case SQLITE_IOERR -> "the disk of " + folder + " failed: " + e.getMessage();
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                folder.file(part) + " cannot be opened for writing: " + e.getMessage();
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                folder.file(part) + " is no " + part + ", or it is damaged: " + e.getMessage();
            case SQLITE_BUSY, SQLITE_LOCKED -> folder + " is in use by another process";
            default -> folder + ": " + e.getMessage();
        };
    }
}
