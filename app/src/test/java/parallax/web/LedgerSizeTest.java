package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Reading;
import parallax.article.Article;
import parallax.article.Publication;
import parallax.article.meta.From;
import parallax.ledger.Account;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Making;

/** What one page costs does not grow with what else is in the ledger. */
class LedgerSizeTest {

    private static final int FEW = 20;
    private static final int MANY = 1000;
    private static final int TIMES = 41;

    /** So many times as long it may take and still not have grown: the ledger grows fifty-fold. */
    private static final double CHANCE = 5;

    private static final Pattern TIMING = Pattern.compile("dur=([\\d.]+)");
    private static final String ONE = reading(0).account().article();

    @TempDir
    Path folder;

    private static Reading reading(int number) {
        LocalDate day = LocalDate.of(2031, 1, 1).plusDays(number % 300);
        Article article = new Article(
                new Article.Source("invented", null, "https://paper.example/" + number, "Outlet " + number % 9),
                new Article.Headline("Bridge number " + number + " is opened", null),
                Article.Byline.NONE,
                new Publication(day, null, From.GIVEN),
                Article.Details.NONE,
                "en",
                "The town opened a bridge over brook " + number + ". Nobody spoke. ".repeat(20),
                List.of(),
                List.of(),
                List.of());
        return new Reading(
                article,
                new Account(
                        article.id(),
                        day,
                        article.source().outlet(),
                        article.transcript(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private RunningDesk desk(int articles) {
        Location place = new Location.Folder(folder.resolve("of-" + articles));
        try (JdbcLedger ledger = JdbcLedger.open(place)) {
            ledger.writer()
                    .write(
                            IntStream.range(0, articles)
                                    .mapToObj(LedgerSizeTest::reading)
                                    .toList(),
                            Making.added("test"));
        }
        return new RunningDesk(place);
    }

    private static double millis(RunningDesk desk, String path) {
        var answer = desk.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        Matcher timing =
                TIMING.matcher(answer.headers().firstValue("Server-Timing").orElseThrow());
        assertThat(timing.find()).isTrue();
        return Double.parseDouble(timing.group(1));
    }

    private static double median(double[] millis) {
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }

    @Test
    void aPageOfOneArticleAndAPageOfTheListCostTheSameInAnyLedger() {
        try (RunningDesk small = desk(FEW);
                RunningDesk large = desk(MANY)) {
            for (String path : List.of("articles/" + ONE, "articles")) {
                double[] ofFew = new double[TIMES];
                double[] ofMany = new double[TIMES];
                for (int time = -TIMES;
                        time < TIMES;
                        time++) { // the first ones warm up; what else runs hits both alike
                    double few = millis(small, path);
                    double many = millis(large, path);
                    ofFew[Math.max(0, time)] = few;
                    ofMany[Math.max(0, time)] = many;
                }
                assertThat(median(ofMany)).as(path).isLessThan(CHANCE * median(ofFew));
            }
        }
    }
}
