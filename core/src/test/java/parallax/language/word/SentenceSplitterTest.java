package parallax.language.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.language.word.TokenRules.Kind;
import parallax.text.RuleFile;
import parallax.text.Span;

class SentenceSplitterTest {

    private static final TokenRules RULES = TokenRules.english();

    /** Sentences are separated by a bar. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge fell.|Nobody was hurt.",
                "Gen. Brandt left.|He flew to the U.S. on Feb. 16 with J. K. Marsh.",
                "He lives in the U.S.|The others stayed at Norvane Inc. for years.",
                "“We will go.|We will not stay,” said Orr.|Marsh agreed.",
                "“Is it over?” Orr asked.|Nobody answered.",
                "“It is over.”|The crowd left.",
                "\"It is over.\"|\"We know,\" said Orr.",
                "(It was late.)|They slept.",
                "Is it true?!|Yes!|They sold 5.5 tonnes of flour etc. to the camp.",
                "They waited...|Then it rained.",
                "It rose to 5 p.m. levels.|By noon it fell.",
                "HARROW, March 3 (Tarn News) —|The mill in Harrow burned.",
                "HARROW —|The mill burned.",
                "The mill — Tarn’s oldest — burned.",
                "Big Mistake - The mill burned.",
                "Regards,|Vera Orr",
                "1. Open the door.|2. Close it.",
                "See www.tarn.example|The mill burned.",
            })
    void endsSentences(String marked) {
        assertThat(sentences(marked.replace("|", " "))).containsExactly(marked.split("\\|"));
    }

    @Test
    void aLineIsAParagraphUnlessTheTextIsWrapped() {
        assertThat(sentences("Mill burns in Harrow\nThe mill burned.\n\nRead more"))
                .containsExactly("Mill burns in Harrow", "The mill burned.", "Read more");
        String wrapped = "The mill in the town of Harrow, which had stood on the river\n"
                + "for more than two hundred years, burned on Monday night while\nthe town slept. Nobody was hurt.";
        assertThat(sentences(wrapped)).hasSize(2);
    }

    static Stream<RuleFile.Row> rules() {
        return RuleFile.read(TokenRules.class, "en/tokens.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void anExampleIsOneSentenceUnlessItsRuleEndsOne(RuleFile.Row row) {
        boolean ends =
                row.constant("kind", Kind.class) == Kind.STARTER || row.constant("kind", Kind.class) == Kind.FORMULA;
        assertThat(sentences(row.get("example"))).hasSize(ends ? 2 : 1);
    }

    private static List<String> sentences(String text) {
        List<String> found = new ArrayList<>();
        for (Span paragraph : SentenceSplitter.paragraphs(text, Span.of(0, text.length()))) {
            List<Span> tokens = new Tokenizer(RULES).tokenize(text, paragraph.start(), paragraph.end());
            for (List<Span> sentence : new SentenceSplitter(RULES).split(text, tokens)) {
                found.add(Span.covering(sentence.get(0), sentence.get(sentence.size() - 1))
                        .in(text));
            }
        }
        return found;
    }
}
