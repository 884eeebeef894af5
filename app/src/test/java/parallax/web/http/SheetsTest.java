package parallax.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All sheets are sent as one: each but those of all pages keeps to the pages that name it. */
class SheetsTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{");
    private static final Pattern COMMA_OF_A_LIST = Pattern.compile(",(?![^(]*\\))");

    @ParameterizedTest
    @ValueSource(strings = {"article", "situation", "office", "review", "reply", "search"})
    void reachesOnlyItsOwnPages(String name) throws IOException {
        String scope = "(\\.scripted )?\\.of-" + name + "\\b.*";
        assertThat(selectors(name))
                .hasSizeGreaterThan(20)
                .allSatisfy(selector -> assertThat(selector).matches(scope));
    }

    private static Stream<String> selectors(String name) throws IOException {
        try (@Nullable InputStream sheet = Assets.class.getResourceAsStream("/parallax/web/static/" + name + ".css")) {
            String text = new String(Objects.requireNonNull(sheet, name).readAllBytes(), StandardCharsets.UTF_8);
            return SELECTORS
                    .matcher(COMMENT.matcher(text).replaceAll(""))
                    .results()
                    .map(found -> found.group(1).strip())
                    .filter(each -> !each.startsWith("@"))
                    .flatMap(COMMA_OF_A_LIST::splitAsStream)
                    .map(String::strip);
        }
    }
}
