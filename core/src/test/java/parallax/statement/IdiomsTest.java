package parallax.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.entity.NameResolver;
import parallax.language.Analysis;
import parallax.language.EncoderEngine;
import parallax.statement.cue.CueLexicon;
import parallax.text.RuleFile;

/** The examples of the idioms, read by the engine that ships. */
class IdiomsTest {

    @Test
    void noExampleOfAnIdiomIsAStatement() {
        List<String> read = new ArrayList<>();
        StatementReader reader = new StatementReader();
        NameResolver names = new NameResolver();
        try (EncoderEngine engine = EncoderEngine.open()) {
            for (RuleFile.Row row :
                    RuleFile.read(CueLexicon.class, "en/idioms.tsv").rows()) {
                Analysis analysis = engine.analyse(row.get("example"), List.of());
                reader.read(analysis, names.resolve(analysis, null))
                        .forEach(statement -> read.add(
                                row.get("name") + ": " + statement.cue().text()));
            }
        }
        assertThat(read).isEmpty();
    }
}
