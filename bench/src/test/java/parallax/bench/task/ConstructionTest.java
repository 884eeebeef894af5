package parallax.bench.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.text.Span;

class ConstructionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "The mayor said that the dam held. # The mayor # said # that the dam held # THAT",
                "The mayor said the dam held. # The mayor # said # the dam held # REST",
                "The mayor promised to repair it. # The mayor # promised # to repair it # INFINITIVE",
                "The dam held, the mayor said. # the mayor # said # The dam held # CLAUSE_AROUND",
                "According to the mayor the dam held. # the mayor # According to # the dam held # ACCORDING_TO",
                "Mayor: the dam held. # Mayor # : # the dam held # MARK",
                "“It held,” she said. # she # said # “It held,” # QUOTED_BEFORE",
                "“It held,” she said, “all night.” # she # said # “It held,”|“all night.” # QUOTED_AROUND",
                "She said: “It held. Nobody was hurt.” # She # said # “It held. Nobody was hurt.” # QUOTED_RUNNING",
                "She called it “a near thing”. # She # called # it “a near thing” # PARTLY_QUOTED",
                "The dam reportedly held. # - # reportedly # The dam|held # NO_SOURCE"
            })
    void tellsConstructionsApart(String text, String source, String cue, String content, Construction expected) {
        assertThat(Construction.of(spans(source, text), spans(cue, text), spans(content, text), text))
                .isEqualTo(expected);
    }

    private static List<Span> spans(String words, String text) {
        return words.equals("-")
                ? List.of()
                : Arrays.stream(words.split("\\|"))
                        .map(piece -> Span.of(text.indexOf(piece), text.indexOf(piece) + piece.length()))
                        .toList();
    }
}
