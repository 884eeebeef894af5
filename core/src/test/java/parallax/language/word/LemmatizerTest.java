package parallax.language.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.text.RuleFile;

class LemmatizerTest {

    private static final Lemmatizer LEMMATIZER = Lemmatizer.english();

    @ParameterizedTest
    @CsvSource({
        "said,VBD,VERB,say",
        "was,VBD,AUX,be",
        "Were,VBD,AUX,be",
        "n't,RB,PART,not",
        "’ll,MD,AUX,will",
        "troops,NNS,NOUN,troop",
        "people,NNS,NOUN,people",
        "crises,NNS,NOUN,crisis",
        "spokeswomen,NNS,NOUN,spokeswoman",
        "Nations,NNPS,PROPN,Nation",
        "Ukraine,NNP,PROPN,Ukraine",
        "the,DT,DET,the",
        "better,JJR,ADJ,good",
        "further,RBR,ADV,far",
        "1990s,NNS,NOUN,1990s",
        "withdrawn,VBN,VERB,withdraw",
        "lying,VBG,VERB,lie",
        "SAID,VBD,VERB,say",
    })
    void findsTheDictionaryForm(String word, String xpos, String upos, String lemma) {
        assertThat(LEMMATIZER.lemma(word, xpos, upos)).isEqualTo(lemma);
    }

    static Stream<RuleFile.Row> endings() {
        return RuleFile.read(Lemmatizer.class, "en/endings.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("endings")
    void everyEndingKeepsItsExamples(RuleFile.Row row) {
        for (String example : row.list("example")) {
            String[] sides = example.split("=");
            for (String tag : row.list("tags")) {
                assertThat(LEMMATIZER.lemma(sides[0], tag, "X"))
                        .as(row.get("name") + " as " + tag)
                        .isEqualTo(sides[1]);
            }
        }
    }

    @Test
    void irregularFormsLeadToTheirLemma() {
        for (RuleFile.Row row : RuleFile.read(Lemmatizer.class, "en/lemmas.tsv").rows()) {
            assertThat(row.list("forms")).as(row.get("name")).isNotEmpty();
        }
    }
}
