package parallax.entity.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parallax.text.RuleFile;

class CluesTest {

    private final Clues clues = new Clues();

    @Test
    void aTelephoneNumberTellsTheState() {
        assertThat(clues.findDivisions("Call (419) 555-0100 or 907-555-0100, not 800-555-0100 or 1419-555-0100."))
                .containsEntry("Ohio", "419")
                .containsEntry("Alaska", "907")
                .hasSize(2);
    }

    @Test
    void usagesAreWholeWords() {
        assertThat(clues.countUsages("The Sgt. spoke of two felonies.")).containsEntry("USA", 2);
        assertThat(clues.countUsages("He carried a suitcase.")).isEmpty();
    }

    @Test
    void everyUsageHasAnExampleThatShowsIt() {
        for (RuleFile.Row row : RuleFile.read(Clues.class, "en/usages.tsv").rows()) {
            assertThat(clues.countUsages(row.get("example")))
                    .as("line " + row.line())
                    .containsKey(row.get("country"));
        }
    }

    @Test
    void anAreaCodeIsOfOneDivision() {
        Set<String> codes = new HashSet<>();
        for (RuleFile.Row row : RuleFile.read(Clues.class, "en/area_codes.tsv").rows()) {
            assertThat(row.list("codes")).as(row.get("name")).allMatch(codes::add);
        }
    }
}
