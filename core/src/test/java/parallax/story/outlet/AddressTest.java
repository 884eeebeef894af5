package parallax.story.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.text.RuleFile;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gull.example/a/b?id=3&page=2",
                "https://gull.example/a/b?id=3&page=2",
                "HTTPS://Gull.Example:443/a/b?id=3&page=2",
                "http://gull.example:80/a/b?id=3&page=2#comments",
                "http://gull.example/a/b/?page=2&id=3",
                "http://gull.example/a/b?utm_source=mail&id=3&fbclid=x&page=2",
                " http://gull.example./a/b?id=3&page=2& "
            })
    void oneSpelling(String url) {
        assertThat(Address.work(url)).isEqualTo("http://gull.example/a/b?id=3&page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.gull.example/a/b?id=3&page=2",
                "http://gull.example:8080/a/b?id=3&page=2",
                "http://gull.example/A/b?id=3&page=2",
                "http://gull.example/a/b?id=4&page=2",
                "http://gull.example/a/b"
            })
    void anotherPage(String url) {
        assertThat(Address.work(url)).isNotEqualTo("http://gull.example/a/b?id=3&page=2");
    }

    @Test
    void whatIsNoAddressOfAPageIsNone() {
        assertThat(Address.work(null)).isNull();
        assertThat(Address.work("pages/ruda.html")).isNull();
        assertThat(Address.work("ftp://gull.example/a")).isNull();
        assertThat(Address.host("https://www.Gull.example/a")).isEqualTo("www.gull.example");
    }

    @Test
    void theExamplesOfTheTableAreTracking() {
        for (RuleFile.Row row : RuleFile.read(Address.class, "tracking.tsv").rows()) {
            assertThat(Address.work("http://gull.example/a?" + row.get("example") + "=1"))
                    .isEqualTo("http://gull.example/a");
        }
    }
}
