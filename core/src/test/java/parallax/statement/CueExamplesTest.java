package parallax.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.entity.NameResolver;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.EncoderEngine;

/** The examples of the lexicon, read by the engine that ships. */
class CueExamplesTest {

    /** Part of the examples in which the cue itself makes the statement; it only moves up. */
    private static final double FLOOR = 0.68;

    @Test
    void mostExamplesAreReadByTheirCue() {
        List<Cue> cues = CueLexicon.read().cues();
        StatementReader reader = new StatementReader();
        NameResolver names = new NameResolver();
        long right = 0;
        try (EncoderEngine engine = EncoderEngine.open()) {
            for (Cue cue : cues) {
                Analysis analysis = engine.analyse(cue.example(), List.of());
                Names resolved = names.resolve(analysis, null);
                right += reader.read(analysis, resolved).stream()
                                .anyMatch(each -> each.provenance().rule().endsWith("/" + cue.name()))
                        ? 1
                        : 0;
            }
        }
        assertThat((double) right / cues.size()).isGreaterThanOrEqualTo(FLOOR);
    }
}
