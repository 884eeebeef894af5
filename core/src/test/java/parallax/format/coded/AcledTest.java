package parallax.format.coded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
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
import parallax.ledger.EventType;

/** The table is read with Apache Commons CSV and, where there is one, with Python. */
class AcledTest {

    private final String written = Written.one(outputs -> new Acled(outputs, Undated.EMPTY));
    private final List<CSVRecord> rows = Tables.csv(written);

    AcledTest() throws IOException {}

    @Test
    void theColumnsAreThoseOfTheLayout() {
        assertThat(Acled.LAYOUT.columns()).hasSize(31).doesNotHaveDuplicates();
        assertThat(rows.get(0).size()).isEqualTo(31);
    }

    @Test
    void aShellingOfCiviliansIsRemoteViolence() {
        CSVRecord shelling = rows.get(0);
        assertThat(shelling.get("event_type")).isEqualTo("Explosions/Remote violence");
        assertThat(shelling.get("sub_event_type")).isEqualTo("Shelling/artillery/missile attack");
        assertThat(shelling.get("disorder_type")).isEqualTo("Political violence");
        assertThat(shelling.get("civilian_targeting")).isEqualTo("Civilian targeting");
        assertThat(List.of(shelling.get("inter1"), shelling.get("inter2"), shelling.get("interaction")))
                .as("a foreign army, civilians")
                .containsExactly("8", "7", "78");
        assertThat(List.of(shelling.get("event_date"), shelling.get("year"), shelling.get("time_precision")))
                .containsExactly("2022-02-15", "2022", "1");
        assertThat(shelling.get("fatalities")).as("more than 40").isEqualTo("41");
        assertThat(shelling.get("tags")).isEqualTo("said by=Ada Roe");
        assertThat(List.of(shelling.get("iso"), shelling.get("country"), shelling.get("geo_precision")))
                .containsExactly("752", "Sweden", "1");
        assertThat(shelling.get("timestamp")).isEqualTo("1645005600");
    }

    @Test
    void aMarchIsOfProtesters() {
        CSVRecord march = rows.get(1);
        assertThat(march.get("event_type")).isEqualTo("Protests");
        assertThat(List.of(march.get("inter1"), march.get("interaction"))).containsExactly("6", "60");
        assertThat(march.get("geo_precision")).isEqualTo("3");
        assertThat(Tables.filled(march, Set.of("event_date", "year", "time_precision", "fatalities")))
                .as("nothing is said of it")
                .isEmpty();
    }

    @Test
    void nobodyIsInventedForABombOfNobody() {
        CSVRecord bomb = rows.get(2);
        assertThat(bomb.get("sub_event_type")).isEqualTo("Remote explosive/landmine/IED");
        assertThat(Tables.filled(bomb, Set.of("actor1", "inter1", "actor2", "inter2", "interaction", "latitude")))
                .isEmpty();
    }

    @Test
    void whatDidNotHappenOrHasNoTypeIsLeftAndCounted() throws IOException {
        assertThat(rows).hasSize(3);
        Exporter exporter = new Acled(name -> new StringWriter(), Undated.EMPTY);
        exporter.begin();
        exporter.write(Harbour.ARTICLE, Harbour.ACCOUNT);
        assertThat(exporter.left()).isEqualTo(Map.of(Happened.NOT, 2, "events that the layout has no type for", 1));
    }

    @Test
    void theDayOfPublicationIsMarked() throws IOException {
        CSVRecord march = Tables.csv(Written.one(outputs -> new Acled(outputs, Undated.PUBLICATION)))
                .get(1);
        assertThat(march.get("event_date")).isEqualTo("2022-02-16");
        assertThat(march.get("time_precision")).isEmpty();
        assertThat(march.get("tags")).contains("day of publication");
    }

    @Test
    void typesAreReadBack() {
        AcledTypes types = new AcledTypes();
        assertThat(types.typeOf("Battles", "Armed clash")).isEqualTo(EventType.ASSAULT);
        assertThat(types.typeOf("Battles", "Government regains territory")).isEqualTo(EventType.ASSAULT);
        assertThat(types.typeOf("Riots", "Mob violence")).isEqualTo(EventType.PROTEST);
        assertThat(types.typeOf("Strategic developments", "Arrests")).isEqualTo(EventType.COERCE);
        assertThat(types.typeOf("Strategic developments", "Other")).isNull();
    }

    @Test
    void pythonReadsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(Python.run(folder, Map.of(Acled.FILE, written), """
                import csv, sys
                rows = list(csv.DictReader(open(sys.argv[1] + '/acled-layout.csv', encoding='utf-8', newline='')))
                print(len(rows), len(rows[0]), rows[0]['actor1'])
                """)).containsExactly("3 31 army of Norland");
    }
}
