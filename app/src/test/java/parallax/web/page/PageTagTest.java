package parallax.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageTagTest {

    private static String tag(String page) {
        return PageTag.of(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(String made) {
        return "<input name=\"made\" value=\"" + made + "\"><p>" + "Ä word. ".repeat(100);
    }

    @Test
    void anyOtherWordIsAnotherPage() {
        assertThat(tag("<p>one")).matches("W/\"[0-9a-f]{17,}\"").isEqualTo(tag("<p>one"));
        assertThat(tag("<p>one")).isNotEqualTo(tag("<p>ono"));
        assertThat(tag("")).isNotEqualTo(tag(" "));
        assertThat(tag(form("1"))).isNotEqualTo(tag(form("1") + "!"));
    }

    @Test
    void whenAFormWasMadeIsLeftOut() {
        assertThat(tag(form("1"))).isEqualTo(tag(form("23")));
        assertThat(tag(form("1") + form("2"))).isEqualTo(tag(form("345") + form("6")));
        assertThat(tag("name=\"made\" value=\"unfinished")).isEqualTo(tag("name=\"made\" value=\""));
    }
}
