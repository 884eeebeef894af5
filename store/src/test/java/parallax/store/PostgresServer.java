package parallax.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL that the tests start; each asks for a database of its own. */
public final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    public PostgresServer() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    public Location emptyDatabase() {
        String name = "ledger_" + databases.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Location.parse("jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?user=postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
