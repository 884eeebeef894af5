package parallax.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the style sheet can be told from the paper, in both themes. */
class PaletteTest {

    private static final Pattern COLOUR = Pattern.compile("--chart-([\\w]+): #([0-9a-f]{6});");
    private static final List<String> MARKS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "evidence", "focus");
    private static final List<String> WORDS = List.of("ink", "muted", "focus");

    @Test
    void marksAndWordsCanBeReadInBothThemes() throws IOException {
        List<Map<String, String>> themes = themes();

        assertThat(themes).hasSize(2);
        for (Map<String, String> theme : themes) {
            for (String ground : List.of("paper", "land", "sea")) {
                for (String mark : MARKS) {
                    assertThat(contrast(theme, mark, ground))
                            .as(mark + " on " + ground)
                            .isGreaterThanOrEqualTo(3);
                }
                for (String word : WORDS) {
                    assertThat(contrast(theme, word, ground))
                            .as(word + " on " + ground)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
            assertThat(contrast(theme, "axis", "paper")).isGreaterThanOrEqualTo(3);
        }
    }

    private static List<Map<String, String>> themes() throws IOException {
        List<Map<String, String>> themes = new ArrayList<>();
        Matcher found = COLOUR.matcher(sheet());
        while (found.find()) {
            if (found.group(1).equals("paper")) {
                themes.add(new HashMap<>());
            }
            themes.get(themes.size() - 1).put(found.group(1), found.group(2));
        }
        return themes;
    }

    private static String sheet() throws IOException {
        try (InputStream in = PaletteTest.class.getResourceAsStream("/parallax/web/static/chart.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double contrast(Map<String, String> theme, String one, String other) {
        double first = luminance(colour(theme, one));
        double second = luminance(colour(theme, other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static String colour(Map<String, String> theme, String name) {
        return Objects.requireNonNull(theme.get(name), name);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int at = 0; at < 3; at++) {
            double part = Integer.parseInt(colour.substring(2 * at, 2 * at + 2), 16) / 255.0;
            sum += weights[at] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
