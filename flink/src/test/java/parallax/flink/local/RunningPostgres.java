package parallax.flink.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL that can be away for a while: what it kept and where it listens stay the same. */
public final class RunningPostgres implements AutoCloseable {

    private final Path data;
    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable EmbeddedPostgres server;
    private int port;

    public RunningPostgres(Path data) {
        this.data = data;
        start();
    }

    /** The place of a new, empty database, as the job and the command line take it. */
    public String emptyDatabase() {
        String name = "ledger_" + databases.incrementAndGet();
        try (Connection connection = running().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://localhost:" + port + "/" + name + "?user=postgres";
    }

    public boolean runs() {
        return server != null;
    }

    /** Ends it, the connections of others too, and leaves its data. */
    public void stop() {
        try {
            running().close();
            server = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it where it was before, with what it kept. */
    public void start() {
        if (server != null) {
            throw new IllegalStateException("PostgreSQL runs already");
        }
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(Files.createDirectories(data))
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_connections", "100");
            server = (port == 0 ? builder : builder.setPort(port)).start();
            port = server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            stop();
        }
    }

    private EmbeddedPostgres running() {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL is stopped");
        }
        return server;
    }
}
