package parallax.store.found;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import parallax.store.Location;
import parallax.store.PostgresServer;

/** Against a real PostgreSQL that the test starts. */
class PostgresDecisionTest extends DecisionContract {

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
}
