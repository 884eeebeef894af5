package parallax.statement.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import parallax.ledger.Statement.CueKind;
import parallax.text.RuleFile;

class WordsTest {

    private final Words words = Words.read();

    @Test
    void anAccusationTakesUpAnAccusingFirst() {
        assertThat(words.findTakenUp("accusation").orElseThrow()).first().isEqualTo(CueKind.ACCUSES);
        assertThat(words.findTakenUp("bridge")).isEmpty();
    }

    @Test
    void wordsOfOneActHaveOneName() {
        assertThat(words.act("invasion")).isEqualTo(words.act("attack"));
        assertThat(words.act("bridge")).isEqualTo("bridge");
    }

    @Test
    void everyExampleHasAWordOfItsRow() {
        for (String file : new String[] {"en/takenup.tsv", "en/refuting.tsv"}) {
            for (RuleFile.Row row : RuleFile.read(Words.class, file).rows()) {
                String example = row.get("example").toLowerCase(Locale.ROOT);
                assertThat(row.list("lemmas")).as(row.get("name")).anyMatch(example::contains);
            }
        }
    }
}
