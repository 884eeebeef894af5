package parallax.store.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Reading;
import parallax.format.outside.Outside;
import parallax.ledger.Actor;
import parallax.ledger.Statement.CueKind;
import parallax.store.Cause;
import parallax.store.Consolidation;
import parallax.store.Correction;
import parallax.store.Database;
import parallax.store.Decisions;
import parallax.store.Intake;
import parallax.store.JdbcLedger;
import parallax.store.LedgerException;
import parallax.store.Location;
import parallax.store.Made;
import parallax.store.Making;
import parallax.store.OutsideFile;
import parallax.store.PostgresServer;
import parallax.store.desk.DeskStore;
import parallax.store.desk.access.Account;
import parallax.store.desk.reader.Post;
import parallax.store.desk.reader.Reply;
import parallax.store.desk.reader.Sender;
import parallax.store.search.Cursor;
import parallax.store.search.QueryParser;
import parallax.store.search.Search;
import parallax.store.watch.Watch;
import parallax.store.watch.Watches;
import parallax.story.group.Correction.Kind;
import parallax.story.outlet.OutletTable;

/** A ledger is carried into PostgreSQL, out of it and on, and nothing is lost on the way. */
@SuppressWarnings("NullAway.Init") // opened before the tests
class CopyTest {

    private static final Instant NOW = Instant.parse("2031-06-01T08:00:00Z");
    private static final Making BY_ROE = new Making(NOW, "J. Roe", "a typing error", Cause.CORRECTED);
    private static final Actor NORTH = Made.country("Northland", "NOR");
    private static final Actor SOUTH = Made.country("Southland", "SDN");
    private static final List<String> QUERIES = List.of(
            "column", "\"column 7\"", "speaker:Northland", "place:Portsaint", "killed>100", "killed", "kind:figure");

    private static PostgresServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = new PostgresServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private Location folder(String name) {
        return new Location.Folder(folder.resolve(name));
    }

    private static Reading reading(int number) {
        return new Made("Paper " + number % 4, Made.DAY.plusDays(number % 9), "Report " + number)
                .says(number % 2 == 0 ? NORTH : SOUTH, CueKind.SAYS, "that column " + number + " has left")
                .shells(NORTH, Made.city("Portsaint", 10, 20, "SDN"))
                .killed(number + 1)
                .reading();
    }

    /** With something in every table. */
    private Location filled(int articles) {
        Location place = folder("source");
        try (JdbcLedger ledger = JdbcLedger.open(place)) {
            ledger.writer().load(inputs(articles), Making.added("parallax test"));
            ledger.writer().load(NastyInputs.all(), Making.added("parallax test"));
            ledger.writer().write(List.of(reading(0)), new Making(NOW, "parallax 9", "again", Cause.REREAD));
            Reading first = reading(1);
            String record = first.account().statements().get(0).id();
            ledger.writer().correct(List.of(new Correction(first.article().id(), record, null)), BY_ROE);
            ledger.writer().remove(reading(2).article().id(), BY_ROE);
            ledger.writer().keep(new OutsideFile(Outside.Dataset.ACLED, "theirs.csv", 1, "event_id_cnty\nNOR1\n"), NOW);
            new Consolidation(ledger, OutletTable.SHIPPED).run();
            new Decisions(ledger)
                    .decide(
                            Kind.APART,
                            first.article().id(),
                            reading(3).article().id(),
                            BY_ROE);
            new Decisions(ledger).merge(SOUTH.id(), NORTH.id(), BY_ROE);
            Watches watches = new Watches(ledger, Clock.fixed(NOW, ZoneOffset.UTC));
            Watch.Webhook hook = new Watch.Webhook("https://desk.example/hook", "0123456789abcdef", true);
            watches.save(new Watch("columns", "column", NOW, "J. Roe", hook), true);
            watches.run("columns");
            link(ledger, first.article().id());
        }
        return place;
    }

    /** By hand: which rows are there otherwise depends on what the articles have in common. */
    private static void link(JdbcLedger ledger, String article) {
        ledger.database().write(handle -> {
            handle.execute("insert into link_bucket (kind, band, least) values (9, -5, ?)", article);
            handle.execute("insert into link_member (kind, band, article) values (9, -5, ?)", article);
            handle.execute("insert into link_part (kind, article, part) values (9, ?, ?)", article, article);
            handle.execute("insert into link_dirty (article, changes, own) values ('a', 2, 0)");
            handle.execute("insert into link_profile (article, body) values ('a', ?)", new byte[] {1, -1});
            handle.execute("insert into link_state (name, value) values ('of a test', 'x')");
            return true;
        });
    }

    private static List<Intake> inputs(int articles) {
        List<Intake> inputs = new ArrayList<>();
        for (int number = 0; number < articles; number++) {
            inputs.add(new Intake("input " + number, "in.jsonl:" + number, reading(number), null));
        }
        return inputs;
    }

    private static LedgerDigest whole(Location place) {
        try (JdbcLedger ledger = JdbcLedger.openToRead(place)) {
            return LedgerDigest.of(ledger.database(), Strength.WHOLE);
        }
    }

    private static LedgerCopy.Done copy(Location from, Location to) {
        return new LedgerCopy(from, to, new Stopping("nowhere")).run();
    }

    /** Breaks a copy off where it is told to. */
    private static final class Stopping implements CopyProgress {

        private final String where;
        private final List<String> seen = new ArrayList<>();

        Stopping(String where) {
            this.where = where;
        }

        @Override
        public void restarted() {
            at("restarted");
        }

        @Override
        public void articles(long done, long all) {
            at("articles " + done);
        }

        @Override
        public void table(String name) {
            at(name);
        }

        private void at(String now) {
            seen.add(now);
            if (now.equals(where)) {
                throw new IllegalStateException("broken off at " + now);
            }
        }
    }

    @Test
    void nothingIsLostOnTheWayThereAndBack() {
        Location source = filled(450);
        LedgerDigest before = whole(source);
        assertThat(before.tables()).extracting(TableDigest::rows).doesNotContain(0L);
        Location postgres = server.emptyDatabase();
        Location other = server.emptyDatabase();
        Location back = folder("back");
        Location again = folder("again");
        LedgerCopy.Done done = copy(source, postgres);
        assertThat(done.articles()).isEqualTo(480);
        assertThat(done.found()).isZero();
        assertThat(done.tables()).isEqualTo(before.tables());
        copy(postgres, other);
        copy(other, back);
        copy(back, again);
        assertThat(found(source))
                .allSatisfy((query, hits) -> assertThat(hits).as(query).isNotEmpty());
        for (Location place : List.of(source, postgres, other, back, again)) {
            assertThat(whole(place).tables()).isEqualTo(before.tables());
            assertThat(found(place)).isEqualTo(found(source));
        }
    }

    /** What searches find, in their order. */
    private static Map<String, List<String>> found(Location place) {
        Map<String, List<String>> found = new TreeMap<>();
        try (JdbcLedger ledger = JdbcLedger.openToRead(place)) {
            Search search = new Search(ledger);
            for (String query : QUERIES) {
                found.put(
                        query,
                        search.find(QueryParser.parse(query), Cursor.START, 500).hits().stream()
                                .map(hit -> hit.article() + "#" + hit.record())
                                .collect(Collectors.toList()));
            }
        }
        return found;
    }

    @Test
    void aCopyIsWrittenToLikeAnyLedger() {
        Location source = filled(20);
        for (Location place : List.of(server.emptyDatabase(), folder("copy"))) {
            copy(source, place);
            try (JdbcLedger ledger = JdbcLedger.open(place);
                    JdbcLedger original = JdbcLedger.openToRead(source)) {
                assertThat(ledger.generation()).isGreaterThan(original.generation());
                Reading fresh = new Made("A new paper", Made.DAY, "Harbour open")
                        .says(Made.country("Westland", "WES"), CueKind.ACCUSES, "the harbour of being open")
                        .shells(NORTH, Made.city("Newtown", 1, 2, "SDN"))
                        .reading();
                assertThat(ledger.append(fresh)).isTrue();
                assertThat(ledger.append(fresh)).isFalse();
                assertThat(new Decisions(ledger)
                                .decide(
                                        Kind.TOGETHER,
                                        reading(4).article().id(),
                                        reading(5).article().id(),
                                        BY_ROE))
                        .isEqualTo(3);
            }
        }
    }

    @Test
    void aCopyThatIsBrokenOffIsNoLedgerAndGoesOnWhereItStopped() {
        Location source = filled(450);
        for (Location place : List.of(server.emptyDatabase(), folder("copy"))) {
            for (String where : List.of("articles 200", "articles 480", "finding_member")) {
                assertThatThrownBy(() -> new LedgerCopy(source, place, new Stopping(where)).run())
                        .hasMessageContaining(where);
                assertThatThrownBy(() -> JdbcLedger.openToRead(place))
                        .isInstanceOf(LedgerException.class)
                        .hasMessageContaining("broken off and must not be used; go on with: parallax copy");
                assertThatThrownBy(() -> JdbcLedger.open(place)).hasMessageContaining("must not be used");
                assertThatThrownBy(() -> copy(place, folder("further"))).hasMessageContaining("must not be used");
            }
            LedgerCopy.Done done = copy(source, place);
            assertThat(done.found()).isEqualTo(480);
            assertThat(whole(place).isSame(whole(source))).isTrue();
        }
    }

    @Test
    void aSourceThatWasChangedMeanwhileIsCopiedAnew() {
        Location source = filled(450);
        Location place = server.emptyDatabase();
        assertThatThrownBy(() -> new LedgerCopy(source, place, new Stopping("articles 400")).run())
                .hasMessageContaining("articles 400");
        try (JdbcLedger ledger = JdbcLedger.open(source)) {
            ledger.writer().remove(reading(5).article().id(), BY_ROE);
        }
        Stopping seen = new Stopping("nowhere");
        assertThat(new LedgerCopy(source, place, seen).run().found()).isZero();
        assertThat(seen.seen).startsWith("restarted", "articles 200");
        assertThat(whole(place).isSame(whole(source))).isTrue();
    }

    @Test
    void whatIsThereIsNeverWrittenOver() {
        Location source = filled(5);
        Location postgres = server.emptyDatabase();
        Location second = folder("second");
        try (JdbcLedger ledger = JdbcLedger.open(second)) {
            ledger.append(reading(99));
        }
        LedgerDigest before = whole(second);
        copy(source, postgres);
        assertThatThrownBy(() -> copy(source, second))
                .hasMessageContaining("there is a ledger in " + second + " already");
        assertThatThrownBy(() -> copy(source, postgres))
                .hasMessageContaining("already; a copy is never written over one");
        assertThatThrownBy(() -> copy(source, folder("source/../source"))).hasMessageContaining("onto itself");
        assertThatThrownBy(() -> copy(folder("nothing"), folder("target")))
                .hasMessageContaining("there is no ledger in");
        assertThatThrownBy(() -> copy(server.emptyDatabase(), folder("target")))
                .hasMessageContaining("there is no ledger in");
        assertThat(folder.resolve("target")).doesNotExist();
        assertThat(whole(second).isSame(before)).isTrue();
    }

    @Test
    void aCopyOfAnotherLedgerIsNotGoneOnWith() {
        Location source = filled(5);
        Location second = folder("second");
        Location place = folder("copy");
        try (JdbcLedger ledger = JdbcLedger.open(second)) {
            ledger.append(reading(99));
        }
        assertThatThrownBy(() -> new LedgerCopy(second, place, new Stopping("finding")).run())
                .hasMessageContaining("broken off at");
        assertThatThrownBy(() -> copy(source, place))
                .hasMessageContaining("is a copy of")
                .hasMessageContaining("second");
    }

    @Test
    void theDeskIsCopiedWhenItIsAskedFor() {
        Location source = filled(5);
        Location postgres = server.emptyDatabase();
        Location back = folder("back");
        assertThat(new DeskCopy(source, postgres).run()).isFalse();
        assertThat(DeskCopy.hasDesk(source)).isFalse();
        String answer;
        try (DeskStore desk = DeskStore.open(source, Clock.fixed(NOW, ZoneOffset.UTC))) {
            desk.accounts().add("J. Roe", "hash", Account.Role.ADMIN, "J. Roe");
            Reply reply =
                    desk.replies().post(new Post("a1", null, new Sender("Ada", "ada@post.example", "p"), null, "no"));
            desk.replies().decide(reply.id(), Reply.State.SHOWN, "J. Roe");
            answer = desk.replies()
                    .post(new Post("a1", reply.id(), new Sender("Bo", "bo@post.example", "q"), null, "yes"))
                    .id();
        }
        assertThat(new DeskCopy(source, postgres).run()).isTrue();
        assertThat(new DeskCopy(source, postgres).run()).isTrue();
        assertThat(new DeskCopy(postgres, back).run()).isTrue();
        for (Location place : List.of(postgres, back)) {
            try (DeskStore desk = DeskStore.open(place)) {
                assertThat(desk.accounts().findHash("J. Roe")).contains("hash");
                assertThat(desk.replies().findAddress(answer, "J. Roe")).contains("bo@post.example");
                assertThat(desk.replies().post(new Post("a1", null, new Sender("C", "c@post.example", "r"), null, "x")))
                        .isNotNull();
            }
        }
        assertThatThrownBy(() -> new DeskCopy(source, back).run()).hasMessageContaining("there is another desk in");
    }

    @Test
    void everyTableAndColumnIsKnown() {
        Location place = server.emptyDatabase();
        JdbcLedger.open(place).close();
        try (Database desk = Database.openDesk(place)) {
            assertThat(columns(desk, "public")).isEqualTo(columns(Table.LEDGER, "article_words", "entry_words"));
            Map<String, List<String>> ofDesk = columns(desk, "desk");
            assertThat(ofDesk.remove("session")).isNotEmpty();
            assertThat(ofDesk).isEqualTo(columns(Table.DESK));
        }
    }

    private static Map<String, List<String>> columns(Database database, String schema) {
        Map<String, List<String>> columns = new TreeMap<>();
        database.read(handle -> {
            handle.select(
                            "select table_name, column_name from information_schema.columns where table_schema = ?"
                                    + " and table_name not like '%\\_version' order by column_name",
                            schema)
                    .map((row, context) -> columns.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                            .add(row.getString(2)))
                    .list();
            return true;
        });
        return columns;
    }

    /** Those that are made anew have another column, of what is made. */
    private static Map<String, List<String>> columns(List<Table> tables, String... made) {
        Map<String, List<String>> columns = new TreeMap<>();
        for (Table table : tables) {
            List<String> names =
                    table.columns().stream().map(Column::name).sorted().collect(Collectors.toList());
            if (List.of(made).contains(table.name())) {
                names.add("words");
            }
            columns.put(table.name(), names);
        }
        return columns;
    }
}
