package parallax.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.Reading;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Place;
import parallax.ledger.Statement;
import parallax.ledger.Statement.CueKind;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Made;
import parallax.store.Making;

/** What searching promises, whatever the ledger lies in. */
abstract class SearchContract {

    private static final Actor NORTH = Generated.ACTORS.get(0);
    private static final Actor SOUTH = Generated.ACTORS.get(1);
    private static final Place PORT = Generated.PLACES.get(0);

    private JdbcLedger ledger;
    private Search search;

    abstract Location emptyLocation();

    @BeforeEach
    void open() {
        ledger = JdbcLedger.open(emptyLocation());
        search = new Search(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Reading withdrawal() {
        return new Made("The Lantern", Made.DAY, "Columns leave")
                .says(NORTH, CueKind.SAYS, "its tanks are going home")
                .says(SOUTH, CueKind.DENIES, "that anything has gone home")
                .killed(12)
                .reading();
    }

    private static Reading shelling() {
        return new Made("The Herald", Made.DAY.plusDays(1), "Shells on the harbour")
                .shells(NORTH, PORT)
                .says(SOUTH, CueKind.ACCUSES, "the north of breaking the truce at home")
                .killed(70)
                .shown(SOUTH, "smoke over the harbour")
                .reading();
    }

    private List<String> find(String line) {
        return search.find(QueryParser.parse(line), Cursor.START, 100).hits().stream()
                .map(Hit::sentence)
                .toList();
    }

    private void append(Reading... readings) {
        ledger.writer().write(List.of(readings), Making.added("test"));
    }

    @Test
    void whatIsSaidIsFoundByItsWordsNewestFirst() {
        append(withdrawal(), shelling());
        assertThat(find("home"))
                .containsExactly(
                        "Southland accuses the north of breaking the truce at home.",
                        "Southland denies that anything has gone home.",
                        "Northland says its tanks are going home.");
        assertThat(find("\"going home\"")).containsExactly("Northland says its tanks are going home.");
        assertThat(find("home NOT truce speaker:southland"))
                .containsExactly("Southland denies that anything has gone home.");
        assertThat(find("harb*")).containsExactly("A video shows smoke over the harbour.");
        assertThat(find("anywhere")).isEmpty();
    }

    @Test
    void anActorIsAskedForByItsIdInEachRole() {
        append(withdrawal(), shelling());
        assertThat(find("actor-id:" + NORTH.id())).containsExactly("Northland shelled Portsaint.");
        assertThat(find("speaker-id:" + NORTH.id())).containsExactly("Northland says its tanks are going home.");
        assertThat(find("publisher-id:" + SOUTH.id())).containsExactly("A video shows smoke over the harbour.");
        assertThat(find("who-id:" + SOUTH.id())).hasSize(3);
        assertThat(find("recipient-id:" + SOUTH.id())).isEmpty();
        Page page = search.find(QueryParser.parse("speaker-id:" + NORTH.id()), Cursor.START, 10);
        assertThat(page.notes()).containsExactly(NORTH.id() + " is Northland");
        assertThat(search.find(QueryParser.parse("who-id:nobody"), Cursor.START, 10))
                .isEqualTo(new Page(List.of(), null, List.of("nobody in this ledger has the id nobody")));
    }

    /** Of the records made for tests evidence has 0.7, events 0.8, statements 0.9 and figures 0.95. */
    @Test
    void confidenceHasBoundsOnEitherSideAndTheLeastSureComeFirst() {
        append(withdrawal(), shelling());
        assertThat(find("confidence:<0.8")).containsExactly("A video shows smoke over the harbour.");
        assertThat(find("confidence<=0.8")).hasSize(2).isEqualTo(find("confidence: <=0.8"));
        assertThat(find("confidence:>0.9")).containsExactly("70 people were killed.", "12 people were killed.");
        assertThat(find("confidence:0.9")).hasSize(5).isEqualTo(find("confidence:>=0.9"));
        assertThat(QueryParser.parse("confidence:<0.6").inWords())
                .isEqualTo("records, read with a confidence of less than 0.6");
        assertThat(leastSure("", 100))
                .hasSize(7)
                .startsWith("A video shows smoke over the harbour.", "Northland shelled Portsaint.")
                .endsWith("70 people were killed.", "12 people were killed.");
        assertThat(leastSure("speaker:Southland", 1))
                .containsExactly("Southland accuses the north of breaking the truce at home.");
        assertThat(leastSure("confidence:<0.95", 100)).hasSize(5);
        assertThatThrownBy(() -> leastSure("kind:article", 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> leastSure(String line, int limit) {
        return search.listLeastSure(QueryParser.parse(line), limit).stream()
                .map(Hit::sentence)
                .toList();
    }

    @Test
    void theWordsThatWereSearchedForAreMarked() {
        append(withdrawal());
        Hit hit = search.find(QueryParser.parse("\"go home\" OR tank"), Cursor.START, 10)
                .hits()
                .get(0);
        assertThat(hit.marks().stream().map(span -> span.in(hit.sentence()))).containsExactly("tanks", "going home");
        assertThat(hit.speaker()).isEqualTo("Northland");
        assertThat(hit.outlet()).isEqualTo("The Lantern");
        assertThat(hit.published()).isEqualTo(Made.DAY);
        assertThat(hit.article()).isEqualTo(withdrawal().article().id());
        assertThat(hit.record())
                .isEqualTo(withdrawal().account().statements().get(0).id());
    }

    @Test
    void articlesAreFoundByAllTheirWords() {
        append(withdrawal(), shelling());
        List<Hit> hits = search.find(QueryParser.parse("kind:article tanks"), Cursor.START, 10)
                .hits();
        assertThat(hits).extracting(Hit::headline).containsExactly("Columns leave");
        assertThat(hits.get(0).entry()).isNull();
        assertThat(find("kind:article outlet:\"the herald\" shells")).hasSize(1);
        assertThat(find("kind:article outlet:\"the herald\" tanks")).isEmpty();
        assertThat(find("kind:article NOT tanks to:2031-05-07")).hasSize(1);
        assertThat(find("kind:article")).hasSize(2);
        assertThat(search.count(QueryParser.parse("kind:article home"))).isEqualTo(new Total(2, true));
        assertThat(search.facets(QueryParser.parse("kind:article")).groups())
                .containsEntry(Facets.Group.KIND, List.of(new Facets.Count("article", 2)));
    }

    @Test
    void aNameThatIsNotExactStandsForAllThatBeginSo() {
        append(withdrawal(), shelling());
        Page exact = search.find(QueryParser.parse("who:NORTHLAND"), Cursor.START, 10);
        assertThat(exact.hits()).hasSize(2);
        assertThat(exact.notes()).isEmpty();
        Page north = search.find(QueryParser.parse("who:north"), Cursor.START, 10);
        assertThat(north.hits()).hasSize(2);
        assertThat(north.notes()).containsExactly("“north” is taken for Northland");
        Page nobody = search.find(QueryParser.parse("who:Westland"), Cursor.START, 10);
        assertThat(nobody.hits()).isEmpty();
        assertThat(nobody.notes()).containsExactly("nobody in this ledger has a name that begins with “Westland”");
        assertThat(search.count(QueryParser.parse("who:Westland"))).isEqualTo(new Total(0, true));
    }

    @Test
    void onlyWhatIsDisputed() {
        append(withdrawal(), shelling());
        assertThat(find("disputed:yes")).isEmpty();
        dispute("denies");
        assertThat(find("disputed:yes")).containsExactly("Southland denies that anything has gone home.");
        assertThat(find("disputed:yes speaker:Southland home")).hasSize(1);
        assertThat(find("disputed:yes speaker:Northland")).isEmpty();
        assertThat(search.count(QueryParser.parse("disputed:yes home"))).isEqualTo(new Total(1, true));
    }

    private void dispute(String what) {
        parallax.store.Disputing.mark(ledger, what);
    }

    @Test
    void pagesNeitherRepeatNorSkipWhileArticlesComeIn() {
        List<Reading> readings = Generated.readings(120, 5);
        ledger.writer().write(readings.subList(0, 80), Making.added("test"));
        Query query = QueryParser.parse("kind:statement");
        List<String> before = all(query, 1000, 0, List.of());
        List<String> paged = all(query, 7, 40, readings.subList(80, 120));
        assertThat(paged).doesNotHaveDuplicates().containsSubsequence(before);
    }

    /** All hits, a page at a time; more articles come in between the first pages. */
    private List<String> all(Query query, int limit, int added, List<Reading> more) {
        List<String> found = new ArrayList<>();
        Cursor next = Cursor.START;
        int written = 0;
        while (next != null) {
            Page page = search.find(query, next.equals(Cursor.START) ? next : Cursor.parse(next.write()), limit);
            page.hits().forEach(hit -> found.add(hit.article() + "#" + hit.record()));
            next = page.next();
            if (written < added) {
                ledger.writer().write(more.subList(written, written + 8), Making.added("test"));
                written += 8;
            }
        }
        return found;
    }

    @Test
    void aCursorThatNoPageGaveIsRefused() {
        assertThatThrownBy(() -> Cursor.parse("next")).hasMessageContaining("expected a cursor");
        assertThatThrownBy(() -> search.find(Query.ALL, Cursor.START, 0)).hasMessageContaining("1 to 1000");
    }

    @Test
    void whatWasTakenOutIsNotFound() {
        append(withdrawal(), shelling());
        ledger.writer().remove(withdrawal().article().id(), Making.added("test"));
        assertThat(find("home")).containsExactly("Southland accuses the north of breaking the truce at home.");
        assertThat(find("kind:article")).hasSize(1);
        assertThat(search.count(Query.ALL)).isEqualTo(new Total(4, true));
    }

    @Test
    void countsByWhatIsFound() {
        append(withdrawal(), shelling());
        Facets facets = search.facets(QueryParser.parse("kind:statement"));
        assertThat(facets.counted()).isEqualTo(new Total(3, true));
        Map<Facets.Group, List<Facets.Count>> groups = facets.groups();
        assertThat(groups.get(Facets.Group.SPEAKER))
                .containsExactly(new Facets.Count("Southland", 2), new Facets.Count("Northland", 1));
        assertThat(groups.get(Facets.Group.COUNTRY))
                .containsExactly(new Facets.Count("SDN", 2), new Facets.Count("NOR", 1));
        assertThat(groups.get(Facets.Group.OUTLET))
                .containsExactly(new Facets.Count("The Lantern", 2), new Facets.Count("The Herald", 1));
        assertThat(groups.get(Facets.Group.MONTH)).containsExactly(new Facets.Count("2031-05", 3));
        assertThat(groups.get(Facets.Group.CUE))
                .extracting(Facets.Count::value)
                .containsExactly("accuses", "denies", "says");
        assertThat(search.facets(Query.ALL).groups().get(Facets.Group.PLACE))
                .containsExactly(new Facets.Count("Portsaint", 1));
    }

    /** Held against a plain look at every record. */
    @Test
    void everyFilterFindsWhatALookAtEveryRecordFinds() {
        List<Reading> readings = Generated.readings(200, 11);
        ledger.writer().write(readings, Making.added("test"));
        expect(readings, "speaker:Southland", (reading, entry) -> speaks(entry, SOUTH));
        expect(readings, "speaker:\"celak emile\"", (reading, entry) -> speaks(entry, Generated.ACTORS.get(4)));
        expect(
                readings,
                "actor:Northland",
                (reading, entry) ->
                        entry instanceof Event event && event.roles().actors().contains(NORTH.id()));
        expect(
                readings,
                "country:nor kind:statement",
                (reading, entry) -> speaks(entry, NORTH) || speaks(entry, Generated.ACTORS.get(2)));
        expect(
                readings,
                "sector:MIL cue:denies",
                (reading, entry) -> entry instanceof Statement statement
                        && statement.cue().kind() == CueKind.DENIES
                        && !speaks(entry, NORTH)
                        && !speaks(entry, SOUTH));
        expect(
                readings,
                "cue:says cue:asks",
                (reading, entry) -> entry instanceof Statement statement
                        && Set.of(CueKind.SAYS, CueKind.ASKS)
                                .contains(statement.cue().kind()));
        expect(readings, "type:assault", (reading, entry) -> entry instanceof Event);
        expect(readings, "evidence:video", (reading, entry) -> entry instanceof Evidence);
        expect(
                readings,
                "kind:figure kind:evidence",
                (reading, entry) -> entry instanceof Figure || entry instanceof Evidence);
        expect(readings, "place:Portsaint", (reading, entry) -> at(entry, 0));
        expect(readings, "place:Ports", (reading, entry) -> at(entry, 0) || at(entry, 1));
        expect(readings, "box:51.6,3,52,4", (reading, entry) -> at(entry, 1));
        expect(readings, "box:-20,170,0,-170", (reading, entry) -> at(entry, 2));
        expect(
                readings,
                "outlet:\"the herald\"",
                (reading, entry) ->
                        "The Herald".equals(reading.article().source().outlet()));
        expect(
                readings,
                "confidence:0.9",
                (reading, entry) -> entry.provenance().confidence() >= 0.9);
        LocalDate from = Made.DAY.minusDays(20);
        LocalDate to = Made.DAY.plusDays(30);
        expect(readings, "from:" + from + " to:" + to, (reading, entry) -> {
            LocalDate day = day(reading, entry);
            return !day.isBefore(from) && !day.isAfter(to);
        });
        expect(readings, "from:" + to, (reading, entry) -> !day(reading, entry).isBefore(to));
        expect(
                readings,
                "on:" + Made.DAY,
                (reading, entry) -> day(reading, entry).equals(Made.DAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 50, 63, 64, 65, 99, 100})
    void figuresAreComparedByTheirBounds(int number) {
        List<Reading> readings = Generated.readings(150, 3);
        ledger.writer().write(readings, Making.added("test"));
        expect(readings, "killed>" + number, (reading, entry) -> least(entry) > number);
        expect(readings, "killed >= " + number, (reading, entry) -> least(entry) >= number);
        expect(readings, "killed<" + number, (reading, entry) -> most(entry) < number);
        expect(readings, "killed<=" + number, (reading, entry) -> most(entry) <= number);
        expect(readings, "killed=" + number, (reading, entry) -> least(entry) == number && most(entry) == number);
        expect(readings, "killed>=10 killed<" + number, (reading, entry) -> least(entry) >= 10 && most(entry) < number);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 64})
    void aBoundThatIsExcludedIsNotAmongTheNumbers(int number) {
        ledger.writer()
                .write(
                        List.of(new Made("The Lantern", Made.DAY, "Counted")
                                .killedMoreThan(number)
                                .killedFewerThan(number)
                                .killed(number)
                                .killedAtLeast(number)
                                .reading()),
                        Making.added("test"));
        String more = "More than " + number + " people were killed.";
        String fewer = "Fewer than " + number + " people were killed.";
        String exactly = number + " people were killed.";
        String least = "At least " + number + " people were killed.";
        assertThat(find("killed>" + number)).containsExactly(more);
        assertThat(find("killed>=" + number)).containsExactlyInAnyOrder(more, exactly, least);
        assertThat(find("killed<" + number)).containsExactly(fewer);
        assertThat(find("killed<=" + number)).containsExactlyInAnyOrder(fewer, exactly);
        assertThat(find("killed=" + number)).containsExactly(exactly);
        assertThat(find("killed>" + (number + 1))).isEmpty();
    }

    private void expect(List<Reading> readings, String line, BiPredicate<Reading, Entry> wanted) {
        Set<String> expected = new TreeSet<>();
        for (Reading reading : readings) {
            for (Entry entry : reading.account().entries()) {
                if (wanted.test(reading, entry)) {
                    expected.add(reading.article().id() + "#" + entry.id());
                }
            }
        }
        Query query = QueryParser.parse(line);
        Set<String> found = search.find(query, Cursor.START, 1000).hits().stream()
                .map(hit -> hit.article() + "#" + hit.record())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).as(line).isEqualTo(expected);
        assertThat(search.count(query)).as(line).isEqualTo(new Total(expected.size(), true));
        assertThat(search.facets(query).counted()).as(line).isEqualTo(new Total(expected.size(), true));
    }

    private static boolean speaks(Entry entry, Actor actor) {
        return entry instanceof Statement statement
                && statement.speaker().actors().contains(actor.id());
    }

    private static boolean at(Entry entry, int place) {
        return entry instanceof Event event && Generated.PLACES.get(place).id().equals(event.where());
    }

    private static LocalDate day(Reading reading, Entry entry) {
        return entry instanceof Statement statement && statement.when() != null
                ? java.util.Objects.requireNonNull(statement.when().from())
                : java.util.Objects.requireNonNull(reading.article().published().date());
    }

    private static double least(Entry entry) {
        return entry instanceof Figure figure
                ? java.util.Objects.requireNonNull(figure.quantity().atLeast()).doubleValue()
                : Double.NaN;
    }

    private static double most(Entry entry) {
        return entry instanceof Figure figure && figure.quantity().atMost() != null
                ? figure.quantity().atMost().doubleValue()
                : Double.NaN;
    }
}
