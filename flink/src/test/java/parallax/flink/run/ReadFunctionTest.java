package parallax.flink.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.capture.Limits;
import parallax.capture.Origin;
import parallax.capture.Refusal;
import parallax.capture.input.Captures;
import parallax.flink.local.RunningPostgres;
import parallax.flink.wire.CapturedWire;
import parallax.flink.wire.IntakeWire;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Making;

/** The operator with the real model and a real ledger, in the harness of Flink's own tests. */
@SuppressWarnings("try") // the harness closes with any exception
class ReadFunctionTest {

    private static final String ARTICLE = """
            {"title":"Bridge closed","published":"2024-03-04","text":"The army closed the bridge near Kharkiv on Monday. \
            The mayor said that 40 families had left their homes and that nobody was hurt."}""";

    private static final String GERMAN =
            "Die Armee hat am Montag die Brücke bei der Stadt geschlossen. Der Bürgermeister"
                    + " sagte, niemand sei verletzt worden, doch vierzig Familien hätten ihre Häuser verlassen müssen. Ob und wann die"
                    + " Straße nach Norden wieder geöffnet wird, konnte am Abend noch niemand sagen. Die Schulen bleiben bis zum Ende"
                    + " der Woche geschlossen, und auch die Züge fahren nicht.";

    @TempDir
    private static Path folder;

    private static RunningPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = new RunningPostgres(folder);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void anArticleIsReadOnceAndHandsOnItsKeysEachTime() throws Exception {
        String ledger = postgres.emptyDatabase();
        List<Tuple3<String, Long, String>> keys;
        try (var read = harness(ledger)) {
            read.processElement(capture(ARTICLE), 0);
            IntakeWire.Taken taken = read.extractOutputValues().get(0);
            keys = keys(read);
            assertThat(Objects.requireNonNull(taken.intake().reading())
                            .account()
                            .entries())
                    .isNotEmpty();
            assertThat(keys)
                    .isNotEmpty()
                    .extracting(key -> key.f2)
                    .containsOnly(taken.intake().reading().article().id());
            write(ledger, taken);
        }
        try (var read = harness(ledger)) {
            read.processElement(capture(ARTICLE), 0);

            assertThat(read.extractOutputValues()).isEmpty();
            assertThat(keys(read)).containsExactlyElementsOf(keys);
        }
    }

    @Test
    void whatCannotBeReadIsHandedOnWithItsReason() throws Exception {
        Refusal refusal = new Refusal(Origin.file("crawl/a.warc.gz").atByte(71), "broken", "ends within a record");
        try (var read = harness(postgres.emptyDatabase())) {
            read.processElement(CapturedWire.write(refusal), 0);
            read.processElement(capture("{\"title\":\"Ein Satz\",\"text\":\"" + GERMAN + "\"}"), 0);

            assertThat(read.extractOutputValues().stream())
                    .allSatisfy(taken -> assertThat(taken.intake().reading()).isNull())
                    .extracting(taken ->
                            Objects.requireNonNull(taken.intake().refusal()).name())
                    .satisfiesExactly(
                            name -> assertThat(name).isEqualTo("broken"),
                            name -> assertThat(name).contains("language"));
            assertThat(read.getSideOutput(ReadFunction.KEYS)).isNull();
        }
    }

    private static OneInputStreamOperatorTestHarness<byte[], IntakeWire.Taken> harness(String ledger) throws Exception {
        OneInputStreamOperatorTestHarness<byte[], IntakeWire.Taken> read =
                new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new ReadFunction(ledger, null, null)));
        read.open();
        return read;
    }

    private static byte[] capture(String line) {
        Captures captures = new Captures(Limits.DEFAULT, Captures.Form.JSON_LINES, InputStream.nullInputStream());
        var in = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
        try (var opened = captures.open(Origin.file("news.jsonl"), in)) {
            return CapturedWire.write(opened.findFirst().orElseThrow());
        }
    }

    private static List<Tuple3<String, Long, String>> keys(
            OneInputStreamOperatorTestHarness<byte[], IntakeWire.Taken> read) {
        return read.getSideOutput(ReadFunction.KEYS).stream()
                .map(each -> each.getValue())
                .toList();
    }

    private static void write(String place, IntakeWire.Taken taken) {
        try (JdbcLedger ledger = JdbcLedger.open(Location.parse(place))) {
            ledger.writer().load(List.of(taken.intake()), Making.added(taken.madeBy()));
        }
    }
}
