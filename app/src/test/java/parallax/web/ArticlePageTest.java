package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Reading;
import parallax.cli.Run;
import parallax.ledger.Entry;
import parallax.store.Location;
import parallax.text.Span;
import parallax.web.article.Mark;
import parallax.web.article.Marks;

class ArticlePageTest {

    private static final Pattern TOOK = Pattern.compile("desk;dur=([0-9.]+)");
    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        desk = new RunningDesk(DemoLedger.shared());
    }

    @AfterAll
    static void close() {
        assertThat(desk.log()).isEmpty();
        desk.close();
    }

    static String find(RunningDesk desk, String headline) {
        return desk.desk().ledger().listReadings().stream()
                .filter(reading -> reading.article().headline().text().contains(headline))
                .map(reading -> reading.article().id())
                .findFirst()
                .orElseThrow();
    }

    private static void assertMarksAreTheWordsOfTheirRecords(Document page, Reading reading) {
        String transcript = reading.account().transcript();
        for (Entry entry : reading.account().entries()) {
            for (Mark.Part part : Mark.Part.values()) {
                List<Mark> marks = Marks.of(entry).stream()
                        .filter(mark -> mark.part() == part)
                        .sorted((one, other) -> one.span().compareTo(other.span()))
                        .toList();
                String expected =
                        marks.stream().map(mark -> mark.span().in(transcript)).collect(Collectors.joining());
                Elements shown =
                        page.select(".m." + part.name().toLowerCase(Locale.ROOT) + "[data-record=" + entry.id() + "]");
                assertThat(shown.stream().map(Element::wholeText).collect(Collectors.joining()))
                        .as(reading.article().id() + " " + entry.id() + " " + part)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void everyRecordOfEveryArticleIsMarkedAtItsExactWords() {
        for (Reading reading : desk.desk().ledger().listReadings()) {
            Document page = desk.page("/articles/" + reading.article().id());
            assertMarksAreTheWordsOfTheirRecords(page, reading);
            String shown = page.select(".press h1, .text").stream()
                    .map(Element::wholeText)
                    .collect(Collectors.joining());
            assertThat(shown.replaceAll("\\s+", ""))
                    .as("all of the text and nothing else")
                    .contains(reading.article().transcript().strip().split("\\s+")[0])
                    .hasSizeGreaterThanOrEqualTo(reading.article()
                            .transcript()
                            .replaceAll("\\s+", "")
                            .length());
        }
    }

    @Test
    void everyRecordHasOneLetterThatLeadsToItsPageAndSaysWhatItIs() {
        for (Reading reading : desk.desk().ledger().listReadings()) {
            String id = reading.article().id();
            Elements letters = desk.page("/articles/" + id).select(".letter");
            assertThat(letters.eachAttr("href"))
                    .containsExactlyInAnyOrderElementsOf(reading.account().entries().stream()
                            .map(entry -> "/articles/" + id + "/" + entry.id())
                            .toList());
            assertThat(letters.eachAttr("aria-label"))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("(Statement|Event|Figure|Evidence) [SEFV]\\d+: .+"));
            assertThat(letters.select("[tabindex]")).isEmpty();
        }
    }

    @Test
    void kindsThatAreNotAskedForAreNotMarked() {
        String article = find(desk, "Issue 44");

        Document some = desk.page("/articles/" + article + "?mark=f&mark=v");
        assertThat(some.select(".text .figure, .text .evidence")).isNotEmpty();
        assertThat(some.select(".text .statement, .text .event")).isEmpty();
        assertThat(some.select(".kinds input[checked]").eachAttr("value")).containsExactly("f", "v");
        assertThat(desk.page("/articles/" + article + "?mark=f,v")
                        .select(".text")
                        .outerHtml())
                .isEqualTo(some.select(".text").outerHtml());
        assertThat(desk.page("/articles/" + article + "?mark=-").select(".m")).isEmpty();
        assertThat(desk.page("/articles/" + article).select(".kinds input[checked]"))
                .hasSize(4);
    }

    @Test
    void theHeadSaysWhoAndWhereAndWhenAndHowThatIsKnown() {
        Document page = desk.page("/articles/" + find(desk, "NATO sees no Russian pullback"));

        assertThat(page.select(".byline a").attr("href")).isEqualTo("/authors/Imogen%20Farrow");
        assertThat(page.select(".over a").attr("href")).isEqualTo("/outlets/Northgate%20Wire");
        assertThat(page.select(".press header .meta").text())
                .contains("according to the page’s data (JSON-LD)")
                .contains("changed")
                .contains("filed from BRUSSELS");
        assertThat(page.select("a[rel~=external]").attr("href")).startsWith("https://www.northgatewire.example/");
        assertThat(page.select(".known dt").eachText()).contains("Signed by", "Published");
    }

    @Test
    void besideTheTextStandsWhatIsKnownOfItAndWhatIsNot() {
        Document copied = desk.page("/articles/" + find(desk, "NATO boss"));
        assertThat(copied.select("[aria-labelledby^=copy-] p").text()).contains("of the shorter text is shared");
        assertThat(copied.select("[aria-labelledby^=copy-] li a[href*=/changes/]"))
                .isNotEmpty();
        Document revised = desk.page("/articles/" + find(desk, "Council lists houses"));
        assertThat(revised.select("[aria-labelledby=versions] li")).hasSize(2);
        assertThat(revised.select("[aria-labelledby=silence] li")).isNotEmpty();
        Document disputed = desk.page("/articles/" + find(desk, "Kyiv points at Moscow"));
        assertThat(disputed.select(".joints a").eachAttr("href")).anyMatch(href -> href.startsWith("/disputes/d"));
        assertThat(disputed.select(".records .tag").eachText()).contains("in dispute");
    }

    @Test
    void whatChangedFromOneVersionToTheNextIsShownWordByWord() {
        Document page = desk.page("/articles/" + find(desk, "Council lists houses"));
        String href =
                page.select("[aria-labelledby=versions] a[href*=/changes/]").attr("href");

        Document changes = desk.page(href);
        assertThat(changes.select(".text del").eachText()).contains("nine");
        assertThat(changes.select(".text ins").eachText()).contains("14");
        assertThat(changes.select(".text p").text()).contains("the council has corrected its number");
    }

    @Test
    void relatedArticlesHaveTheirReasons() {
        Document page = desk.page("/articles/" + find(desk, "NATO boss") + "/related");

        assertThat(page.select("#related-list li .reason").eachText())
                .isNotEmpty()
                .anyMatch(reason -> reason.contains("the same text"));
    }

    @Test
    void anArticleThatIsNotThereIsSaidSoAndOneThatWasTakenOutIsGone(@TempDir Path folder) {
        Location copy = DemoLedger.copy(folder.resolve("ledger"));
        try (RunningDesk own = new RunningDesk(copy)) {
            assertThat(own.get("/articles/0000000000000000").statusCode()).isEqualTo(404);
            String id = find(own, "A stick in every hole");
            assertThat(own.get("/articles/" + id).statusCode()).isEqualTo(200);
            Run.of(
                    "remove",
                    id,
                    "--by",
                    "R. Frost",
                    "--why",
                    "asked for",
                    "--ledger",
                    folder.resolve("ledger").toString());
            await(own, "/articles/" + id, 410);
            assertThat(own.get("/articles/" + id).body()).doesNotContain("R. Frost", "asked for");
        }
    }

    @Test
    void aGermanPageIsGermanAndSaysWhatIsEnglish() {
        Document page = desk.page("/articles/" + find(desk, "Issue 44"), "Accept-Language", "de");

        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select(".kinds").text()).contains("Aussagen", "Ereignisse", "Zahlen", "Belege");
        assertThat(page.select(".text").attr("lang")).isEqualTo("en");
        assertThat(page.select(".letter").eachAttr("aria-label")).anyMatch(name -> name.startsWith("Aussage S1: "));
    }

    @Test
    void hostileTextIsShownAsTextAndItsSpansHold(@TempDir Path folder) throws Exception {
        String text = """
                <script>alert(1)</script> & "quotes" 'all' round

                The minister said on Monday that 40 <b>soldiers</b> were killed & "12" wounded near Kyiv.

                \u202eRussia said it \u2067had\u2069 no plan 😀 to attack Ukraine 𝔘\u202c, "><img src=x onerror=alert(2)>.

                “It's </p></div> a provocation,” said the 🇺🇦 spokesman Ivan Petrenko in Kyiv on Tuesday.

                The council of the town met for three hours on Tuesday evening and talked about the winter, the price of
                coal and the old bridge. Nobody in the room knew how long the repairs would take, and the mayor promised
                that a second meeting would be held as soon as the engineers had looked at the pillars under the water.
                """;
        String line = JsonMapper.builder()
                .build()
                .writeValueAsString(Map.of(
                        "author", "<i>Ann</i>/Bo",
                        "outlet", "\"><script>o</script>/x",
                        "published", "2022-02-16",
                        "text", text));
        Path file = Files.writeString(folder.resolve("hostile.jsonl"), line + "\n");
        Run run = Run.of(
                "add", file.toString(), "--ledger", folder.resolve("ledger").toString());
        assertThat(run.code()).as(run.err()).isZero();
        try (RunningDesk own = new RunningDesk(new Location.Folder(folder.resolve("ledger")))) {
            Reading reading = own.desk().ledger().listReadings().get(0);
            assertThat(reading.account().entries()).isNotEmpty();
            String id = reading.article().id();
            Document page = own.page("/articles/" + id);
            assertMarksAreTheWordsOfTheirRecords(page, reading);
            assertHarmless(page);
            assertThat(page.select(".text, h1").text()).contains("😀", "𝔘", "<img src=x onerror=alert(2)>");
            assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script> & \"quotes\" 'all' round");
            assertHarmless(own.page("/articles"));
            assertHarmless(own.page(page.select(".byline a").attr("href")));
            assertHarmless(own.page(page.select(".over a").attr("href")));
            for (Entry entry : reading.account().entries()) {
                assertHarmless(own.page("/articles/" + id + "/" + entry.id()));
            }
        }
    }

    private static void assertHarmless(Document page) {
        assertThat(
                        page.select(
                                "script:not([src^=/static/]), img, [onerror], .text b, h1 b, h2 b, blockquote b, .byline i, .meta i"))
                .isEmpty();
    }

    @Test
    void twoHundredMarksTakeLessThanTwentyMilliseconds(@TempDir Path folder) throws Exception {
        String text = IntStream.range(0, 60)
                .mapToObj(index -> "Defence Minister Ivan Petrenko said on Monday that " + (index + 20)
                        + " soldiers of unit " + index + " were killed by shelling near Kharkiv.")
                .collect(Collectors.joining("\n\n", "Long lists\n\n", "\n"));
        Path file = Files.writeString(folder.resolve("long.txt"), text);
        Run.of(
                "add",
                file.toString(),
                "--outlet",
                "The Paper",
                "--published",
                "2022-02-16",
                "--ledger",
                folder.resolve("ledger").toString());
        try (RunningDesk own = new RunningDesk(new Location.Folder(folder.resolve("ledger")))) {
            Reading reading = own.desk().ledger().listReadings().get(0);
            String path = "/articles/" + reading.article().id();
            assertThat(own.page(path).select(".m")).hasSizeGreaterThan(200);
            assertThat(own.get(path).body().length()).isLessThan(150_000);
            double best = IntStream.range(0, 4)
                    .mapToDouble(round -> median(own, path))
                    .min()
                    .orElseThrow();
            System.out.printf(
                    Locale.ROOT,
                    "article page, %d records: %.1f ms%n",
                    reading.account().entries().size(),
                    best);
            assertThat(best)
                    .as("milliseconds, median of 40, the best of four rounds")
                    .isLessThan(20);
        }
    }

    private static double median(RunningDesk desk, String path) {
        List<Double> took = new ArrayList<>();
        for (int request = 0; request < 40; request++) {
            Matcher matcher = TOOK.matcher(
                    desk.get(path).headers().firstValue("Server-Timing").orElse(""));
            assertThat(matcher.find()).isTrue();
            took.add(Double.parseDouble(matcher.group(1)));
        }
        return took.stream().sorted().skip(20).findFirst().orElseThrow();
    }

    @Test
    void furnitureStandsApartAndHoldsNoRecord() {
        List<Reading> readings = desk.desk().ledger().listReadings().stream()
                .filter(reading -> !reading.article().furniture().isEmpty())
                .toList();
        assertThat(readings).isNotEmpty();
        for (Reading reading : readings) {
            Document page = desk.page("/articles/" + reading.article().id());
            assertThat(page.select("h1 .furniture, .text .furniture, .press .furniture"))
                    .isNotEmpty();
            assertThat(page.select(".furniture .m")).isEmpty();
            for (Span span : reading.article().unreadable()) {
                String first = span.in(reading.article().transcript()).strip().split("\\s+")[0];
                assertThat(page.select(".furniture").text()).contains(first);
            }
        }
    }

    /** What another process wrote is seen a moment later. */
    private static void await(RunningDesk desk, String path, int status) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (desk.get(path).statusCode() != status && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(desk.get(path).statusCode()).isEqualTo(status);
    }
}
