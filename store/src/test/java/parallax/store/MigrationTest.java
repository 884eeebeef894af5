package parallax.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Decided;
import parallax.format.found.Finding;
import parallax.store.found.Actors;
import parallax.store.found.Found;
import parallax.store.found.Slice;
import parallax.store.watch.Watches;

/** A ledger of an older version is brought up to date when it is opened, after a copy. */
class MigrationTest {

    private static final List<String> TABLES =
            List.of("article", "reading", "actor", "place", "outlet", "sort", "tally", "entry");

    @TempDir
    Path folder;

    private Location.Folder old() {
        return new Location.Folder(folder.resolve("old"));
    }

    /** As the first version made it, with the rows of an article. */
    private void makeOld() throws Exception {
        Location.Folder other = new Location.Folder(folder.resolve("other"));
        try (JdbcLedger ledger = JdbcLedger.open(other)) {
            ledger.append(LedgerContract.shelling());
        }
        Files.createDirectories(old().path());
        new Sqlite(old(), Part.LEDGER).create();
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + old().file(), null, null)
                .locations("classpath:parallax/store/sqlite")
                .table("ledger_version")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old().file());
                Statement statement = connection.createStatement()) {
            statement.execute("attach '" + other.file() + "' as other");
            for (String table : TABLES) {
                statement.execute("insert into main." + table + " select * from other." + table);
            }
        }
    }

    private static List<String> tables(Path file) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from sqlite_schema where type = 'table'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void anOlderLedgerIsCopiedAndThenBroughtUpToDate() throws Exception {
        makeOld();
        Path copy = old().path().resolve("ledger.before-migration-of-1.db");
        assertThat(tables(old().file())).contains("article").doesNotContain("watch");
        try (JdbcLedger ledger = JdbcLedger.open(old())) {
            assertThat(ledger.listReadings()).containsExactly(LedgerContract.shelling());
            assertThat(new Watches(ledger, Clock.systemUTC()).list()).isEmpty();
        }
        assertThat(tables(old().file()))
                .contains("article", "watch", "watch_match", "watch_delivery", "generation", "decision");
        assertThat(tables(copy)).contains("article").doesNotContain("watch");
        Location.Folder kept = new Location.Folder(folder.resolve("kept"));
        Files.createDirectories(kept.path());
        Files.copy(copy, kept.file());
        try (JdbcLedger before = JdbcLedger.openToRead(kept)) {
            assertThat(before.listReadings()).containsExactly(LedgerContract.shelling());
            assertThat(new Watches(before, Clock.systemUTC()).list()).isEmpty();
            assertThat(before.generation()).isEqualTo(before.generation()).isPositive();
            assertThat(new Decisions(before).list(10)).isEmpty();
            assertThat(new Decisions(before).decided()).isEqualTo(Decided.NOTHING);
            assertThat(new Actors(before).list("north", 10)).hasSize(1);
            assertThat(new Found(before)
                            .list(Finding.Kind.DISPUTE, Slice.Mark.START, 10)
                            .findings())
                    .isEmpty();
        }
    }

    @Test
    void aLedgerThatIsUpToDateIsNotCopied() {
        JdbcLedger.open(old()).close();
        JdbcLedger.open(old()).close();
        assertThat(old().path()).isDirectoryNotContaining("glob:**before-migration*");
    }
}
