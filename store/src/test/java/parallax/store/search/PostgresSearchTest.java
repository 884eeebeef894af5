package parallax.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Reading;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Making;
import parallax.store.PostgresServer;

/** Against a real PostgreSQL that the test starts. */
class PostgresSearchTest extends SearchContract {

    private static final List<String> LINES = List.of(
            "",
            "home",
            "\"going home\"",
            "\"leaving the harbour\" OR \"are going\"",
            "ships NOT home",
            "NOT (ships OR home) kind:statement",
            "withdr*",
            "withdrawals cafe",
            "2,000",
            "\"2,000 soldiers\"",
            "speaker:Northland home from:2031-05-01 to:2031-05-20",
            "place:Portsaint actor:Southland",
            "country:SDN harbour",
            "killed>50 outlet:\"The Lantern\"",
            "box:0,0,60,10",
            "kind:article convoy outlet:\"Morning Post\"",
            "kind:article NOT trucks",
            "language:en kind:evidence");

    private static PostgresServer server;

    @TempDir
    Path folder;

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

    @Test
    void bothKindsOfDatabaseFindTheSame() {
        List<Reading> readings = Generated.readings(300, 23);
        try (JdbcLedger one = JdbcLedger.open(emptyLocation());
                JdbcLedger other = JdbcLedger.open(new Location.Folder(folder.resolve("ledger")))) {
            one.writer().write(readings, Making.added("test"));
            other.writer().write(readings, Making.added("test"));
            for (String line : LINES) {
                Query query = QueryParser.parse(line);
                Page page = new Search(one).find(query, Cursor.START, 1000);
                assertThat(page).as(line).isEqualTo(new Search(other).find(query, Cursor.START, 1000));
                assertThat(page.hits()).as(line).isNotEmpty();
                assertThat(new Search(one).facets(query)).as(line).isEqualTo(new Search(other).facets(query));
                assertThat(new Search(one).count(query)).as(line).isEqualTo(new Search(other).count(query));
            }
        }
    }
}
