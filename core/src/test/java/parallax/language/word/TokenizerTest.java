package parallax.language.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.language.word.TokenRules.Kind;
import parallax.text.RuleFile;
import parallax.text.Span;

class TokenizerTest {

    private static final Tokenizer TOKENIZER = new Tokenizer(TokenRules.english());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "They don't know it's Tarn’s.               | They do n't know it 's Tarn ’s .",
                "We cannot, they're gonna                  | We can not , they 're gon na",
                "the troops’ camp                           | the troops ’ camp",
                "a well-known pro-Western ex-minister       | a well - known pro-Western ex-minister",
                "a 15-year term, 2014-2016                  | a 15 - year term , 2014 - 2016",
                "anti-tank mid-January mid-80s e-mail       | anti-tank mid-January mid-80s e-mail",
                "Gen. Brandt of the U.S. Army               | Gen. Brandt of the U.S. Army",
                "a U.S.-led force                           | a U.S. - led force",
                "J. K. Marsh and T.S. Orr came.             | J. K. Marsh and T.S. Orr came .",
                "on Feb. 16 at 5 p.m. or 5pm or 5:30 a.m.   | on Feb. 16 at 5 p.m. or 5 pm or 5:30 a.m.",
                "It cost $5.5bn or US$5,000 or 5%.          | It cost $ 5.5 bn or US$ 5,000 or 5 % .",
                "over 100,000 men, 3.5 of 7,50              | over 100,000 men , 3.5 of 7,50",
                "the 1990s, the 2nd and the 21st            | the 1990s , the 2nd and the 21st",
                "Write to a.b@tarn.example, see https://tarn.example/a?b=1. | Write to a.b@tarn.example , see https://tarn.example/a?b=1 .",
                "Visit harrow.com today.It rained           | Visit harrow.com today . It rained",
                "Wait... what?! No — never -- ever          | Wait ... what ?! No — never -- ever",
                "(“We go,” she said.)                       | ( “ We go , ” she said . )",
                "‘Yes’, «oui», \"ja\"                       | ‘ Yes ’ , « oui » , \" ja \"",
                "and/or, 9/11, AT&T, R&D                    | and / or , 9/11 , AT&T , R&D",
                "Unit No. 4 said no.                        | Unit No. 4 said no .",
                "because of X. So we left                   | because of X . So we left",
                "#Tarn and @harrow                          | #Tarn and @harrow",
                "O'Brien of Sha'lan                         | O'Brien of Sha'lan",
                "éclair naïve Łódź 東京                      | éclair naïve Łódź 東京",
            })
    void cutsAsEwtDoes(String text, String words) {
        assertThat(String.join(" ", words(text))).isEqualTo(words);
    }

    @Test
    void everythingButWhiteSpaceLiesInOneToken() {
        String text = "\u200bA\u00a0\ud83d\ude00b\u0301c ... \u2028(x)--“y”\ufeff";
        int covered = 0;
        int last = 0;
        for (Span token : TOKENIZER.tokenize(text, 0, text.length())) {
            assertThat(token.start()).isGreaterThanOrEqualTo(last);
            last = token.end();
            covered += token.length();
        }
        long solid = text.chars().filter(c -> !Tokenizer.isBlank(c)).count();
        assertThat(covered).isEqualTo((int) solid);
    }

    @Test
    void cutsGluedWordsOnlyWhereBothHalvesStandAlone() {
        assertThat(glued("Tarnia HarrowTarnia’s mill. In Harrow."))
                .contains("Harrow", "Tarnia")
                .doesNotContain("HarrowTarnia");
        assertThat(glued("The YouTube clip. You saw the Tube.")).contains("YouTube");
        assertThat(glued("HarrowTarnia’s mill.")).contains("HarrowTarnia");
    }

    static Stream<RuleFile.Row> rules() {
        return RuleFile.read(TokenRules.class, "en/tokens.tsv").rows().stream()
                .filter(row -> row.constant("kind", Kind.class) != Kind.STARTER)
                .filter(row -> row.constant("kind", Kind.class) != Kind.SPEECH)
                .filter(row -> row.constant("kind", Kind.class) != Kind.FORMULA);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHoldsInItsExample(RuleFile.Row row) {
        List<String> words = words(row.get("example"));
        String pattern = row.get("pattern");
        List<String> lower = words.stream().map(String::toLowerCase).toList();
        switch (row.constant("kind", Kind.class)) {
            case CONTRACTION, UNIT -> assertThat(lower).containsSequence(row.list("parts"));
            case PREFIX -> assertThat(lower).anyMatch(word -> word.startsWith(pattern + "-"));
            case DOMAIN -> assertThat(lower).contains("harrow." + pattern);
            default -> assertThat(lower).contains(pattern + ".");
        }
    }

    private static List<String> words(String text) {
        return TOKENIZER.tokenize(text, 0, text.length()).stream()
                .map(span -> span.in(text))
                .toList();
    }

    private static List<String> glued(String text) {
        return Tokenizer.cutGlued(text, TOKENIZER.tokenize(text, 0, text.length())).stream()
                .map(span -> span.in(text))
                .toList();
    }
}
