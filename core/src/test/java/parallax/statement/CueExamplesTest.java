package parallax.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parallax.entity.NameResolver;
import parallax.language.Analysis;
import parallax.language.EncoderEngine;
import parallax.statement.cue.Cue;
import parallax.statement.cue.CueLexicon;

/** The examples of the lexicon, read by the engine that ships. */
class CueExamplesTest {

    /** Part of the examples of each class in which the cue itself makes the statement; it only moves up. */
    private static final Map<Cue.Part, Double> FLOORS = Map.of(
            Cue.Part.VERB, 0.86,
            Cue.Part.NOUN, 0.65,
            Cue.Part.ADVERB, 0.90,
            Cue.Part.PREPOSITION, 0.65);

    @Test
    void mostExamplesAreReadByTheirCue() {
        Map<Cue.Part, List<Cue>> classes = CueLexicon.read().cues().stream().collect(Collectors.groupingBy(Cue::part));
        StatementReader reader = new StatementReader();
        NameResolver names = new NameResolver();
        Map<Cue.Part, Double> shares = new TreeMap<>();
        Map<Cue.Part, List<String>> missed = new TreeMap<>();
        try (EncoderEngine engine = EncoderEngine.open()) {
            classes.forEach((part, cues) -> {
                missed.put(
                        part,
                        cues.stream()
                                .filter(cue -> !isRead(cue, engine, names, reader))
                                .map(Cue::name)
                                .toList());
                shares.put(part, 1 - (double) missed.get(part).size() / cues.size());
            });
        }
        assertThat(shares)
                .as("shares by class; missed: %s", missed)
                .allSatisfy((part, share) -> assertThat(share).isGreaterThanOrEqualTo(FLOORS.get(part)));
    }

    private static boolean isRead(Cue cue, EncoderEngine engine, NameResolver names, StatementReader reader) {
        Analysis analysis = engine.analyse(cue.example(), List.of());
        return reader.read(analysis, names.resolve(analysis, null)).stream()
                .anyMatch(each -> each.provenance().rule().endsWith("/" + cue.name()));
    }
}
