package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Reading;
import parallax.ledger.Entry;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.desk.DeskStore;
import parallax.store.desk.review.Opinion;
import parallax.web.review.RecordJson;

class GoldCommandTest {

    @TempDir
    Path folder;

    private Run run(String input, String... arguments) {
        return Run.with(input, Map.of(), false, arguments);
    }

    @Test
    void whatWasJudgedIsWrittenWithWhoAndHow() {
        String place = folder.toString();
        assertThat(run("The harbour master said on Tuesday that two ferries had sunk.", "add", "-", "--ledger", place)
                        .code())
                .isZero();
        assertThat(run("", "gold", "--ledger", place).out()).isEmpty();
        Location location = new Location.Folder(folder);
        String article;
        String record;
        try (JdbcLedger ledger = JdbcLedger.openToRead(location);
                DeskStore desk = DeskStore.open(location)) {
            Reading reading = ledger.listReadings().get(0);
            Entry entry = reading.account().statements().get(0);
            article = reading.article().id();
            record = entry.id();
            desk.judgements()
                    .add(
                            new Opinion(article, record, Opinion.Verdict.RIGHT, RecordJson.write(reading, entry), null),
                            "Ada");
        }

        Run gold = run("", "gold", "--ledger", place);

        assertThat(gold.code()).isZero();
        assertThat(gold.out().lines()).singleElement().asString().contains("\"judged\"", "\"Ada\"", record);
        assertThat(gold.err()).contains("1 judgement");
    }

    @Test
    void aLedgerThatIsNotThereIsSaidSo() {
        Run gold = run("", "gold", "--ledger", folder.resolve("nowhere").toString());

        assertThat(gold.code()).isEqualTo(1);
        assertThat(gold.err()).contains("there is no ledger in");
    }
}
