package parallax.language.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.language.Token;
import parallax.language.WithEngine;
import parallax.text.RuleFile;

class NumberFinderTest extends WithEngine {

    private final NumberFinder finder = new NumberFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-7.25 | -7.25",
                "minus eleven | -11",
                "3^4 | 81",
                "6.5e3 | 6500",
                "5 670 000 | 5670000",
                "4,56,789 | 456789",
                ".75 | 0.75",
                "seven lakh crore | 7e12",
                "four dozen | 48",
                "six score | 120",
                "thirty point zero five | 30.05",
                "two point five million | 2500000",
                "four and a half | 4.5",
                "one-and-a-half | 1.5",
                "seven eighths | 0.875",
                "forty and two fifths | 40.4",
                "six twenty-fifths | 0.24",
                "9 3/8 | 9.375",
                "one over sixteen | 0.0625",
                "12 B | 12000000000",
                "4 MM | 4000000"
            })
    void theWholeNumberIsRead(String text, double value) {
        List<Token> tokens =
                engine().analyse(text, List.of()).sentences().get(0).tokens();
        assertThat(finder.find(tokens, 0)).hasValueSatisfying(found -> {
            assertThat(found.value().doubleValue()).isCloseTo(value, within(1e-9));
            assertThat(found.length()).isEqualTo(tokens.size());
        });
    }

    @Test
    void aBulletIsNoMinusAndANetworkNoBillion() {
        List<Token> bullet = engine().analyse("- 20 houses burnt down", List.of())
                .sentences()
                .get(0)
                .tokens();
        assertThat(finder.find(bullet, 0)).isEmpty();
        List<Token> network =
                engine().analyse("the 4G mast", List.of()).sentences().get(0).tokens();
        assertThat(finder.find(network, 1)).isEmpty();
    }

    @Test
    void everyDenominatorReadsItsExample() {
        for (RuleFile.Row row :
                RuleFile.read(NumberFinder.class, "en/denominators.tsv").rows()) {
            List<Token> tokens = engine().analyse(row.get("example"), List.of())
                    .sentences()
                    .get(0)
                    .tokens();
            assertThat(finder.find(tokens, 0)).as(row.get("name")).isPresent();
        }
    }
}
