package parallax.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import parallax.text.MalformedRuleException;
import parallax.text.RuleFile;

class CueLexiconTest {

    @Test
    void hasEveryClassOfCue() {
        assertThat(CueLexicon.read().cues())
                .hasSizeGreaterThan(850)
                .extracting(Cue::part)
                .contains(Cue.Part.values());
    }

    @Test
    void aFrameThatDoesNotExistIsRefusedWithFileAndLine() throws IOException {
        String table = """
                name\tlemmas\tclass\tkind\tfactive\tframe\texample
                say\tsay\tverb\tasserts\tno\tthat|thus\tHe said so.
                """;
        RuleFile file = RuleFile.parse("cues.tsv", new BufferedReader(new StringReader(table)));

        assertThatThrownBy(() -> Cue.of(file.rows().get(0)))
                .isInstanceOf(MalformedRuleException.class)
                .hasMessageContaining("cues.tsv:2")
                .hasMessageContaining("thus");
    }
}
