package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningsTest {

    private static final List<Pattern> RULES = List.of(
            Pattern.compile("(?i)share( this)?"),
            Pattern.compile("(\\p{Lu}\\p{L}*) \\1.*"),
            Pattern.compile(".{0,20}harbour"),
            Pattern.compile("(?!Sh)\\p{L}+\\b.*"),
            Pattern.compile("𐐀+ boats"));

    private final Beginnings<Pattern> beginnings = new Beginnings<>(RULES, Function.identity());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "S",
                "Share",
                "SHARE THIS",
                "Oslo Oslo harbour",
                "the harbour",
                "𐐀𐐀 boats",
                "ab𐐀𐐀",
                "a",
                "12:30",
                "Ship ahoy"
            })
    void noRuleThatMatchesIsLeftOut(String line) {
        List<Pattern> matching =
                RULES.stream().filter(rule -> rule.matcher(line).matches()).toList();
        assertThat(beginnings.of(line)).containsAll(matching);
    }

    @Test
    void rulesThatCannotBeginSoAreLeftOut() {
        assertThat(beginnings.of("Winter came")).containsExactly(RULES.get(1), RULES.get(2), RULES.get(3));
        assertThat(beginnings.of("12:30")).containsExactly(RULES.get(2));
    }
}
