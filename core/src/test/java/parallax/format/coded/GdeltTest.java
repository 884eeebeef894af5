package parallax.format.coded;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.format.export.Exporter;
import parallax.format.export.Harbour;
import parallax.format.export.Python;
import parallax.format.export.Written;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.EventType;

/** The tables are read with Apache Commons CSV and, where there is one, with Python. */
class GdeltTest {

    private static final Set<Entry.Kind> ALL = EnumSet.allOf(Entry.Kind.class);

    private final Map<String, String> files = Written.by(outputs -> new Gdelt(outputs, ALL, Undated.EMPTY));
    private final List<CSVRecord> events = Tables.tabs(requireNonNull(files.get(Gdelt.EVENTS)), GdeltLayout.EVENTS);
    private final List<CSVRecord> mentions =
            Tables.tabs(requireNonNull(files.get(Gdelt.MENTIONS)), GdeltLayout.MENTIONS);

    GdeltTest() throws IOException {}

    @Test
    void theColumnsAreThoseOfTheLayout() {
        assertThat(GdeltLayout.EVENTS.columns()).hasSize(61).doesNotHaveDuplicates();
        assertThat(GdeltLayout.MENTIONS.columns()).hasSize(16).doesNotHaveDuplicates();
        assertThat(GdeltLayout.ARTICLES.columns()).hasSize(27).doesNotHaveDuplicates();
        assertThat(events).allMatch(row -> row.size() == 61);
        assertThat(mentions).allMatch(row -> row.size() == 16);
    }

    @Test
    void aShellingIsCodedInCameo() {
        CSVRecord shelling = events.get(0);
        assertThat(List.of(
                        shelling.get("EventCode"),
                        shelling.get("EventBaseCode"),
                        shelling.get("EventRootCode"),
                        shelling.get("QuadClass")))
                .containsExactly("194", "194", "19", "4");
        assertThat(List.of(shelling.get("SQLDATE"), shelling.get("MonthYear"), shelling.get("FractionDate")))
                .containsExactly("20220215", "202202", "2022.2055");
        assertThat(List.of(shelling.get("Actor1Code"), shelling.get("Actor1Name"), shelling.get("Actor2Type1Code")))
                .containsExactly("NORMILGOV", "army of Norland", "CVL");
        assertThat(List.of(
                        shelling.get("ActionGeo_Type"),
                        shelling.get("ActionGeo_CountryCode"),
                        shelling.get("ActionGeo_Long")))
                .containsExactly("4", "SW", "-2.25");
        assertThat(List.of(shelling.get("DATEADDED"), shelling.get("SOURCEURL"), shelling.get("NumMentions")))
                .containsExactly("20220216073000", "https://www.paper.example/1?a=b", "2");
        assertThat(Tables.filled(shelling, Set.of("AvgTone", "GoldsteinScale")))
                .as("not measured")
                .isEmpty();
    }

    @Test
    void aCountryHasNoPointAndAnUndatedEventNoDay() {
        CSVRecord visit = events.get(3);
        assertThat(List.of(visit.get("EventCode"), visit.get("ActionGeo_Type"))).containsExactly("042", "1");
        assertThat(Tables.filled(visit, Set.of("ActionGeo_Lat", "ActionGeo_Long", "SQLDATE", "Year", "FractionDate")))
                .isEmpty();
    }

    @Test
    void everyMentionPointsIntoTheText() {
        assertThat(mentions).hasSize(5);
        CSVRecord first = mentions.get(0);
        CSVRecord again = mentions.get(1);
        String text = Harbour.ARTICLE.text();
        assertThat(first.get("GLOBALEVENTID"))
                .isEqualTo(events.get(0).get("GLOBALEVENTID"))
                .isEqualTo(again.get("GLOBALEVENTID"));
        int burn = Integer.parseInt(again.get("ActionCharOffset"));
        assertThat(Written.cut(text, burn, burn + 4)).isEqualTo("burn");
        int army = Integer.parseInt(first.get("Actor1CharOffset"));
        assertThat(Written.cut(text, army, army + 4)).isEqualTo("army");
        assertThat(again.get("Actor1CharOffset")).as("not named there").isEqualTo("-1");
        assertThat(mentions.get(2).get("ActionCharOffset"))
                .as("in the headline")
                .isEqualTo("-1");
    }

    @Test
    void quotationsStandWithOffsetLengthAndVerb() throws IOException {
        List<CSVRecord> articles = Tables.tabs(requireNonNull(files.get(Gdelt.QUOTATIONS)), GdeltLayout.ARTICLES);
        assertThat(articles).hasSize(1);
        String[] quotations = articles.get(0).get("Quotations").split("#");
        assertThat(quotations).hasSize(2);
        String[] parts = quotations[0].split("\\|");
        int offset = Integer.parseInt(parts[0]);
        assertThat(parts[2]).isEqualTo("told");
        assertThat(parts[3]).isEqualTo("We saw 12 boats burn; nobody helped,");
        assertThat(Written.cut(Harbour.ARTICLE.text(), offset, offset + Integer.parseInt(parts[1])))
                .isEqualTo("We saw 12 boats burn; nobody\thelped,");
    }

    @Test
    void numbersOfEventsAreTheSameEverywhereAndExact() {
        assertThat(events).extracting(row -> row.get("GLOBALEVENTID")).doesNotHaveDuplicates();
        assertThat(GdeltTime.number("a/e1")).isEqualTo(GdeltTime.number("a/e1")).isLessThan(1L << 53);
    }

    @Test
    void whatDidNotHappenIsLeftAndCounted() throws IOException {
        assertThat(events).hasSize(4);
        Exporter exporter = new Gdelt(name -> new StringWriter(), ALL, Undated.EMPTY);
        exporter.begin();
        exporter.write(Harbour.ARTICLE, Harbour.ACCOUNT);
        assertThat(exporter.left()).isEqualTo(Map.of(Happened.NOT, 2));
    }

    @Test
    void someKindsAreAskedForAlone() throws IOException {
        assertThat(Written.by(outputs -> new Gdelt(outputs, EnumSet.of(Entry.Kind.STATEMENT), Undated.EMPTY)))
                .containsOnlyKeys(Gdelt.QUOTATIONS);
    }

    @Test
    void everyTypeHasACodeThatIsReadAsThatType() {
        Cameo cameo = new Cameo();
        for (EventType type : EventType.values()) {
            String code = cameo.codeOf(new Event.What(type, type, List.of(), List.of()));
            assertThat(code).matches("[0-9]{3,4}");
            assertThat(cameo.typeOf(code)).as(code).isEqualTo(type);
        }
        assertThat(cameo.typeOf("0874")).isEqualTo(EventType.RETREAT);
        assertThat(cameo.typeOf("081")).isEqualTo(EventType.CONCEDE);
        assertThat(cameo.typeOf("203")).isEqualTo(EventType.ASSAULT);
        assertThat(cameo.typeOf("010")).as("a statement is no event").isNull();
    }

    @Test
    void pythonReadsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(Python.run(folder, files, """
                import csv, sys
                for name in ('export.CSV', 'mentions.CSV', 'gkg.csv'):
                    lines = open(sys.argv[1] + '/parallax.' + name, encoding='utf-8', newline='')
                    rows = list(csv.reader(lines, delimiter='\\t', quoting=csv.QUOTE_NONE))
                    print(len(rows), set(len(row) for row in rows))
                """)).containsExactly("4 {61}", "5 {16}", "1 {27}");
    }
}
