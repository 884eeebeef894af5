package parallax.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;

/** Pages that are damaged, hostile or too large end in an article or a clear note, within bounds. */
class PageBoundsTest {

    private static final ArticleReader READER = ArticleReader.ofAnyLanguage();

    private static final String SENTENCE =
            "The harbour master told reporters that no ship would leave before the storm had passed the coast.";
    private static final String ARTICLE = ("<p>" + SENTENCE + "</p>").repeat(4);

    private static final int FIFTY_MEGABYTES = 50_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p",
                "<p>And th",
                "<!-- open",
                "<script>var a = '",
                "<a href=\"http://x",
                "&am",
                "<p title='",
                "<table><tr>"
            })
    void aPageThatBreaksOffIsReadAsFarAsItGoes(String end) {
        assertThat(article("<article>" + ARTICLE + end).text()).contains(SENTENCE);
    }

    @Test
    void aPageNestedAHundredThousandDeepIsRead() {
        Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(article("<div>".repeat(100_000) + ARTICLE).text())
                        .contains(SENTENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<a href=x>"})
    void aMillionElementsInOneAnotherEndWithANote(String tag) {
        String page = ARTICLE + tag.repeat(1_000_000);

        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThat(article(page).notes())
                        .anySatisfy(note -> assertThat(note).contains("tags; the rest was not read")));
    }

    @Test
    void unseenCharactersAreHarmless() {
        String html = "<p>The har\u0000bour \u202Emaster\u202C told reporters that no \uFEFFship would leave.</p>";

        assertThat(article(html + ARTICLE).text()).contains("\u202Emaster\u202C told", "no ship");
    }

    @Test
    void aLoneSurrogateFromAReferenceIsReplaced() {
        String text = article("<p>The sign &#xD83D; was seen over the harbour that night.</p>" + ARTICLE)
                .text();

        assertThat(text).startsWith("The sign \uFFFD was");
    }

    @Test
    void textThatIsNoPageButIsCalledOneIsNoArticle() {
        byte[] noise = new byte[200_000];
        new Random(7).nextBytes(noise);

        assertThat(READER.read(capture(noise))).isInstanceOf(NotRead.class);
        assertThat(((NotRead) READER.read(capture(noise))).name()).isEqualTo("not-article/binary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prose", "tags", "one paragraph", "attributes"})
    void aPageOfFiftyMegabytesNeedsLessThanAGigabyte(String filling) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx900m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Large.class.getName(),
                        filling)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("was not read");
        assertThat(process.exitValue()).as(said).isZero();
    }

    /** Reads one large page in a process of its own, whose heap is bounded, and prints what is noted of it. */
    static final class Large {

        private Large() {}

        public static void main(String[] arguments) {
            String unit = switch (arguments[0]) {
                case "tags" -> "<i>x</i><br>";
                case "one paragraph" -> "Ж ship left. ";
                case "attributes" -> attributes();
                default -> "<p>" + SENTENCE + "</p>";
            };
            String page = ARTICLE + unit.repeat(FIFTY_MEGABYTES / unit.length());
            System.out.println(article(page).notes());
        }

        private static String attributes() {
            StringBuilder tag = new StringBuilder("<p");
            for (int i = 0; i < 500; i++) {
                tag.append(" attribute").append(i);
            }
            return tag.append(">").toString();
        }
    }

    private static Article article(String html) {
        return (Article) READER.read(capture(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static Capture capture(byte[] html) {
        return new Capture(Origin.file("page"), new Payload.Bytes(html, null, "text/html"), Given.NOTHING);
    }
}
