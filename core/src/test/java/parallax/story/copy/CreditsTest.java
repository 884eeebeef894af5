package parallax.story.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parallax.text.RuleFile;

class CreditsTest {

    private static final String BODY =
            "The pass over the mountains was closed on Monday because of snow, and the people of"
                    + " the upper valley were told to stay at home. The road will be cleared as soon as the wind drops.";

    @TestFactory
    Stream<DynamicTest> everyExampleCreditsAnAgency() {
        return RuleFile.read(Credits.class, "en/credits.tsv").rows().stream()
                .map(row -> dynamicTest(row.get("name"), () -> {
                    String example = row.get("example");
                    String text = row.get("where").equals("end") ? BODY + "\n" + example : example + "\n" + BODY;
                    assertThat(Credits.of(Articles.article("", null, null, text)))
                            .as(text)
                            .hasSize(1);
                }));
    }

    @Test
    void whatOnlyLooksLikeACreditIsNone() {
        for (String head : new String[] {
            "OSLO (Monday) - ",
            "Ada Roe (Labour) – who leads the council – said so. ",
            "The Reuters building was closed. "
        }) {
            assertThat(Credits.of(Articles.article("", null, null, head + BODY)))
                    .as(head)
                    .isEmpty();
        }
        assertThat(Credits.of(
                        Articles.article("", null, null, BODY + "\nThe Associated Press contributed to this report.")))
                .isEmpty();
    }

    @Test
    void theDatelineIsWhatStandsBeforeTheDash() {
        assertThat(Credits.dateline(Articles.article("", null, null, "OSLO, May 3 (Fjord Wire) - " + BODY)))
                .isEqualTo("OSLO, May 3 (Fjord Wire)");
        assertThat(Credits.dateline(Articles.article("", null, null, "Snow – the first of the year – fell. " + BODY)))
                .isEmpty();
    }
}
