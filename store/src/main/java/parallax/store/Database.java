package parallax.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Connections to a ledger, or to its desk: many that read, and those that write. */
public final class Database implements AutoCloseable {

    private static final int ATTEMPTS = 10;

    private final Dialect dialect;
    private final HikariDataSource readers;
    private final @Nullable HikariDataSource writers;
    private final @Nullable FolderLock lock;
    private final Jdbi reading;
    private final @Nullable Jdbi changing;
    private final ReentrantLock writing = new ReentrantLock();

    private Database(
            Dialect dialect, HikariDataSource readers, @Nullable HikariDataSource writers, @Nullable FolderLock lock) {
        this.dialect = dialect;
        this.readers = readers;
        this.writers = writers;
        this.lock = lock;
        this.reading = transacting(readers);
        this.changing = writers == null ? null : transacting(writers);
    }

    /** One for all transactions: it remembers the statements that it has taken apart. */
    private static Jdbi transacting(HikariDataSource source) {
        return Jdbi.create(() -> {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            return connection;
        });
    }

    /**
     * Opens for writing; the tables are made, or brought up to date.
     *
     * @throws LedgerException when another process has it open, when it is of a newer version, or the environment fails
     */
    public static Database open(Location location) {
        return open(location, Part.LEDGER);
    }

    /**
     * Opens what people do at the desk of a ledger, which lies apart from it; the tables are made, or brought up to date.
     *
     * @throws LedgerException when another process has it open, when it is of a newer version, or the environment fails
     */
    public static Database openDesk(Location location) {
        return open(location, Part.DESK);
    }

    private static Database open(Location location, Part part) {
        if (location instanceof Location.Folder folder) {
            return open(folder, part);
        }
        Dialect dialect = new Postgres((Location.PostgreSql) location, part);
        return opened(dialect, () -> {
            HikariDataSource writers = new HikariDataSource(dialect.writers());
            new Schema(writers, part, dialect.migrations(), null).migrate();
            return new Database(dialect, new HikariDataSource(dialect.readers()), writers, null);
        });
    }

    private static Database open(Location.Folder folder, Part part) {
        try {
            Files.createDirectories(folder.path());
        } catch (IOException e) {
            throw new LedgerException("the folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
        Sqlite dialect = new Sqlite(folder, part);
        FolderLock lock = FolderLock.take(folder, part);
        try {
            if (!Files.exists(folder.file(part))) {
                part.createFile(folder.file(part));
                dialect.create();
            }
            return opened(dialect, () -> {
                HikariDataSource writers = new HikariDataSource(dialect.writers());
                new Schema(writers, part, dialect.migrations(), folder.file(part)).migrate();
                return new Database(dialect, new HikariDataSource(dialect.readers()), writers, lock);
            });
        } catch (SQLException e) {
            lock.close();
            throw new LedgerException(dialect.explain(e), e);
        } catch (IOException e) {
            lock.close();
            throw new LedgerException("the file " + folder.file(part) + " cannot be made: " + e.getMessage(), e);
        } catch (LedgerException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens for reading only, while another process may write.
     *
     * @throws LedgerException when there is no ledger
     */
    public static Database openToRead(Location location) {
        if (location instanceof Location.Folder folder && !Files.isRegularFile(folder.file())) {
            throw new LedgerException("there is no ledger in " + folder + " (expected " + folder.file() + ")");
        }
        return openToRead(location, Part.LEDGER);
    }

    /**
     * Opens the desk of a ledger for reading only, if it has one.
     *
     * @throws LedgerException when the environment fails
     */
    public static Optional<Database> findDesk(Location location) {
        if (location instanceof Location.Folder folder && !Files.isRegularFile(folder.file(Part.DESK))) {
            return Optional.empty();
        }
        Database desk = openToRead(location, Part.DESK);
        if (desk.read(handle -> Tables.has(handle, "account"))) {
            return Optional.of(desk);
        }
        desk.close();
        return Optional.empty();
    }

    private static Database openToRead(Location location, Part part) {
        Dialect dialect = location instanceof Location.Folder folder
                ? new Sqlite(folder, part)
                : new Postgres((Location.PostgreSql) location, part);
        return opened(dialect, () -> new Database(dialect, new HikariDataSource(dialect.readers()), null, null));
    }

    private interface Opening {
        Database open();
    }

    private static Database opened(Dialect dialect, Opening opening) {
        try {
            return opening.open();
        } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            Throwable cause = e.getCause();
            throw new LedgerException(
                    cause instanceof SQLException sql ? dialect.explain(sql) : String.valueOf(e.getMessage()), e);
        }
    }

    /** What is written differently for this kind of database. */
    public Dialect dialect() {
        return dialect;
    }

    /** Whether it was opened for writing, so that its tables are those of this version. */
    boolean mayWrite() {
        return writers != null;
    }

    /** What is done with a connection. */
    public interface Work<T> {
        T run(Handle handle) throws SQLException;
    }

    /** Reads in one transaction that sees everything as of the moment at which it began, however long it takes. */
    public <T> T readFrozen(Work<T> work) {
        return read(handle -> {
            dialect.freeze(handle.getConnection());
            return work.run(handle);
        });
    }

    /** Reads in one transaction. */
    public <T> T read(Work<T> work) {
        return run(reading, work);
    }

    /**
     * Writes in one transaction: all of it or nothing.
     *
     * @throws LedgerException when the database fails; nothing was written then
     */
    public <T> T write(Work<T> work) {
        if (changing == null) {
            throw new LedgerException("the ledger was opened for reading only");
        }
        if (lock != null) {
            writing.lock();
        }
        try {
            return run(changing, work);
        } finally {
            if (lock != null) {
                writing.unlock();
            }
        }
    }

    /** One file, consistent, without the space that deleted rows left; it is complete or not there. */
    void backup(Location.Folder target) {
        if (!(dialect instanceof Sqlite sqlite)) {
            throw new LedgerException("a ledger in PostgreSQL is backed up with the database's own pg_dump");
        }
        Path file = target.file().toAbsolutePath();
        if (Files.exists(file)) {
            throw new LedgerException(
                    "there is a ledger in " + target + " already; a backup is never written over one");
        }
        Path unfinished = file.resolveSibling("ledger.unfinished");
        try (Connection connection = sqlite.connect();
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            Files.createDirectories(target.path());
            Files.deleteIfExists(unfinished);
            vacuum.setString(1, unfinished.toString());
            vacuum.execute();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw new LedgerException("no backup was made: " + dialect.explain(e), e);
        } catch (IOException e) {
            throw new LedgerException("no backup was made in " + target + ": " + e.getMessage(), e);
        }
    }

    private <T> T run(Jdbi source, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(source, work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !dialect.mayRetry(e)) {
                    throw new LedgerException(dialect.explain(e), e);
                }
            }
        }
    }

    private static <T> T once(Jdbi source, Work<T> work) throws SQLException {
        try (Handle handle = source.open()) {
            return transaction(handle, work);
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw e;
        }
    }

    private static <T> T transaction(Handle handle, Work<T> work) throws SQLException {
        Connection connection = handle.getConnection();
        try {
            T result = work.run(handle);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            rollback(connection, e);
            throw e;
        }
    }

    private static void rollback(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        readers.close();
        if (writers != null) {
            writers.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
