package parallax.store.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parallax.store.Database;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.PostgresServer;

/** Desks in a real PostgreSQL that the test starts. */
class PostgresDeskTest {

    private static PostgresServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new PostgresServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static List<String> tables(Database database, String schema) {
        return database.read(handle -> handle.createQuery(
                        "select table_name from information_schema.tables where table_schema = :schema order by 1")
                .bind("schema", schema)
                .mapTo(String.class)
                .list());
    }

    @Test
    void theDeskHasASchemaOfItsOwnWhicheverIsMadeFirst() {
        Location deskFirst = server.emptyDatabase();
        DeskStore.open(deskFirst).close();
        JdbcLedger.open(deskFirst).close();
        Location ledgerFirst = server.emptyDatabase();
        JdbcLedger.open(ledgerFirst).close();
        DeskStore.open(ledgerFirst).close();
        for (Location location : List.of(deskFirst, ledgerFirst)) {
            try (JdbcLedger ledger = JdbcLedger.openToRead(location)) {
                assertThat(tables(ledger.database(), "public"))
                        .contains("article", "ledger_version")
                        .doesNotContain("account", "reply_address", "desk_version");
                assertThat(tables(ledger.database(), "desk"))
                        .contains("account", "reply_address", "desk_version")
                        .doesNotContain("article", "ledger_version");
            }
        }
    }

    @Nested
    class Access extends AccessContract {

        @Override
        Location emptyLocation() {
            return server.emptyDatabase();
        }
    }

    @Nested
    class Reader extends ReaderContract {

        @Override
        Location emptyLocation() {
            return server.emptyDatabase();
        }
    }

    @Nested
    class Work extends WorkContract {

        @Override
        Location emptyLocation() {
            return server.emptyDatabase();
        }
    }
}
