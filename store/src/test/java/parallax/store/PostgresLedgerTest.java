package parallax.store;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Against a real PostgreSQL that the test starts. */
class PostgresLedgerTest extends StoreContract {

    private static PostgresServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new PostgresServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    Location emptyLocation(String what) {
        return server.emptyDatabase();
    }
}
