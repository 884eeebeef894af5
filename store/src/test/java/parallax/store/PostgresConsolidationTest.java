package parallax.store;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Against a real PostgreSQL that the test starts. */
class PostgresConsolidationTest extends ConsolidationContract {

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
    Location emptyLocation() {
        return server.emptyDatabase();
    }

    @Override
    int seeds() {
        return 2;
    }
}
