package parallax.format.coded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
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
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.ledger.Figure;
import parallax.ledger.Quantity;

/** The table is read with Apache Commons CSV and, where there is one, with Python. */
class UcdpTest {

    private final String written = Written.one(outputs -> new Ucdp(outputs, Undated.EMPTY));
    private final CSVRecord row = Tables.csv(written).get(0);

    UcdpTest() throws IOException {}

    @Test
    void theColumnsAreThoseOfTheLayout() {
        assertThat(Ucdp.LAYOUT.columns()).hasSize(38).doesNotHaveDuplicates();
        assertThat(row.size()).isEqualTo(38);
    }

    @Test
    void aBoundIsABoundAndNoBestNumber() {
        assertThat(row.get("low")).isEqualTo("41");
        assertThat(Tables.filled(row, Set.of("best", "high", "deaths_civilians", "deaths_a", "deaths_b")))
                .isEmpty();
    }

    @Test
    void sidesPlaceDayAndSource() {
        assertThat(row.get("side_a")).isEqualTo("army of Norland");
        assertThat(row.get("type_of_violence")).as("a state strikes civilians").isEqualTo("3");
        assertThat(List.of(row.get("where_prec"), row.get("date_prec"), row.get("event_clarity")))
                .containsExactly("1", "1", "1");
        assertThat(row.get("source_original")).isEqualTo("Ada Roe");
        assertThat(row.get("source_article"))
                .isEqualTo("\"The Paper; Norland\",\"2022-02-16\",\"Crowds march in Ada County\"");
        assertThat(Tables.filled(row, Set.of("conflict_new_id", "dyad_new_id", "active_year", "region")))
                .isEmpty();
    }

    @Test
    void eventsWithoutACountOfKilledAreLeftAndCounted() throws IOException {
        Exporter exporter = new Ucdp(name -> new StringWriter(), Undated.EMPTY);
        exporter.begin();
        exporter.write(Harbour.ARTICLE, Harbour.ACCOUNT);
        assertThat(exporter.left()).isEqualTo(Map.of(Happened.NOT, 2, "events without a count of killed", 3));
    }

    @Test
    void numbersThatDifferHaveBoundsAndNoBest() {
        Figure one = Harbour.ACCOUNT.figures().get(0);
        Deaths deaths = Deaths.of(List.of(killed(one, 12), killed(one, 14)));
        assertThat(deaths.best()).isNull();
        assertThat(deaths.low()).isEqualTo("12");
        assertThat(deaths.high()).isEqualTo("14");
        assertThat(Deaths.of(List.of(killed(one, 12), killed(one, 12))).best()).isEqualTo("12");
    }

    @Test
    void theDeadOfNoSideThatIsToldAreUnknown() throws IOException {
        Figure one = Harbour.ACCOUNT.figures().get(0);
        List<Entry> entries = new ArrayList<>(Harbour.ACCOUNT.events());
        entries.add(new Figure(
                "f1",
                one.anchor(),
                Quantity.exactly(BigDecimal.TEN),
                new Figure.Counted("persons", "people", "killed", null),
                one.period(),
                null,
                null,
                null,
                "literal",
                one.provenance()));
        Account account = new Account(
                Harbour.ACCOUNT.article(),
                null,
                null,
                Harbour.ACCOUNT.transcript(),
                List.of(),
                Harbour.ACCOUNT.actors(),
                List.of(),
                entries,
                List.of());
        StringWriter out = new StringWriter();
        Exporter exporter = new Ucdp(name -> out, Undated.EMPTY);
        exporter.begin();
        exporter.write(Harbour.ARTICLE, account);
        exporter.end();
        CSVRecord written = Tables.csv(out.toString()).get(0);
        assertThat(List.of(written.get("deaths_unknown"), written.get("best"), written.get("low"), written.get("high")))
                .containsOnly("10");
        assertThat(written.get("latitude")).isEmpty();
    }

    private static Figure killed(Figure like, long number) {
        return new Figure(
                like.id(),
                like.anchor(),
                Quantity.exactly(BigDecimal.valueOf(number)),
                like.counted(),
                like.period(),
                like.asOf(),
                like.where(),
                like.saidBy(),
                like.profile(),
                like.provenance());
    }

    @Test
    void pythonReadsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(Python.run(folder, Map.of(Ucdp.FILE, written), """
                import csv, sys
                rows = list(csv.DictReader(open(sys.argv[1] + '/ucdp-layout.csv', encoding='utf-8', newline='')))
                print(len(rows), len(rows[0]), rows[0]['low'], rows[0]['longitude'])
                """)).containsExactly("1 38 41 -2.25");
    }
}
