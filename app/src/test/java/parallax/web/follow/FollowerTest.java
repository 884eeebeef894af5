package parallax.web.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.capture.fetch.FetchSettings;
import parallax.capture.fetch.Fetcher.FetchException;
import parallax.format.found.Finding;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.desk.follow.Source;
import parallax.store.desk.follow.Sources;
import parallax.web.SetClock;
import parallax.web.desk.Desk;

/** Following sources that go well, and sources that do not. */
@SuppressWarnings("NullAway.Init") // opened before each test
class FollowerTest {

    private static final String FLOOD =
            "The mayor of Norhaven said on Saturday that 40 houses stand under water after the"
                    + " dam at Lower Fell broke.\n\"We have asked the army for boats,\" Ada Roe told reporters in the town hall."
                    + "\nThe governor denied that the dam had been neglected, and said engineers had looked at it in May.";
    private static final String STRIKE =
            "Dock workers in Norhaven went on strike on Friday, their union said.\n\"Nobody will"
                    + " load a ship before Tuesday,\" Bo Lind, who leads the union, told the radio.\nThe port authority said that"
                    + " three freighters wait outside the harbour and that it hopes for talks.";
    private static final FetchSettings HERE =
            FetchSettings.DEFAULT.withPrivateAddresses(true).withDelay(Duration.ZERO);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final SetClock clock = new SetClock();
    private Feeds feeds;
    private Desk desk;
    private Follower follower;

    @BeforeEach
    void open() {
        feeds = new Feeds();
        desk = Desk.open(new Location.Folder(folder.resolve("ledger")), clock);
        follower = new Follower(desk, HERE, new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        follower.close();
        desk.close();
        feeds.close();
    }

    private Sources sources() {
        return desk.store().sources();
    }

    private void follow(String path, Source.Kind kind) {
        sources().add(new Source(feeds.address(path), kind, path, null), "Ada");
    }

    private Source.Followed followed(String path) {
        return sources().find(feeds.address(path)).orElseThrow();
    }

    private void anHourLater() {
        clock.pass(Sources.INTERVAL);
        follower.run();
    }

    private String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    void articlesOfAFeedComeOnceAndAreLookedAcross() {
        feeds.feed("/feed", "\"one\"", feeds.item("flood", FLOOD), feeds.item("strike", STRIKE));
        follow("/feed", Source.Kind.FEED);

        follower.run();

        assertThat(desk.ledger().countArticles()).isEqualTo(2);
        assertThat(followed("/feed").brought()).isEqualTo(2);
        assertThat(desk.ledger().listFindings(Finding.Kind.STORY)).isNotEmpty();
        follower.run();
        assertThat(feeds.asked("/feed")).hasSize(1);

        anHourLater();
        assertThat(feeds.asked("/feed")).containsExactly("/feed", "/feed if not \"one\"");
        assertThat(followed("/feed").health().error()).isNull();
        assertThat(followed("/feed").health().latest()).isEqualTo(new Source.Fetched(0, "\"one\"", null));

        feeds.feed("/feed", "\"two\"", feeds.item("flood", FLOOD), feeds.item("again", STRIKE + "\nIt rained."));
        anHourLater();
        assertThat(followed("/feed").brought()).isEqualTo(3);
        assertThat(desk.ledger().countArticles()).isEqualTo(3);
        assertThat(log()).isEmpty();
    }

    @Test
    void oneBadSourceStopsNoOther() {
        feeds.fails("/broken", 500);
        feeds.page(
                "/page", "<html><head><link rel=alternate type=application/rss+xml href=/feed></head><p>Hello</html>");
        feeds.raw("/cut", Feeds.rss(feeds.item("flood", FLOOD)).replace("</channel></rss>", "<item><title>cut"));
        feeds.raw("/empty", Feeds.rss());
        feeds.moved("/old", "/feed");
        feeds.feed("/feed", "\"one\"", feeds.item("strike", STRIKE));
        for (String path : new String[] {"/broken", "/page", "/cut", "/empty", "/missing", "/old"}) {
            follow(path, Source.Kind.FEED);
        }
        sources().add(new Source("http://no-such-host.invalid/", Source.Kind.FEED, "nowhere", null), "Ada");

        follower.run();

        assertThat(followed("/broken").health().error()).contains("the server answered 500");
        assertThat(followed("/missing").health().error()).contains("the server answered 404");
        assertThat(followed("/page").health().error())
                .isEqualTo("there is no feed at this address; the page names " + feeds.address("/feed"));
        assertThat(followed("/cut").health().error()).contains("the feed is damaged", "1 items before it were read");
        assertThat(followed("/cut").brought()).isOne();
        assertThat(followed("/empty").health().error()).isNull();
        assertThat(followed("/empty").health().succeeded()).isEqualTo(clock.instant());
        assertThat(followed("/old").brought()).isOne();
        assertThat(sources()
                        .find("http://no-such-host.invalid/")
                        .orElseThrow()
                        .health()
                        .error())
                .contains("no address is known");
        assertThat(desk.ledger().countArticles()).isEqualTo(2);
        assertThat(followed("/broken").health().due()).isEqualTo(clock.instant().plus(Sources.FIRST_PAUSE));
        assertThat(log()).isEmpty();
    }

    @Test
    void behindASummaryItsPageIsReadAndNotAskedForAgain() {
        feeds.page("/flood", page("Flood", FLOOD));
        feeds.fails("/strike", 503);
        feeds.feed(
                "/feed",
                "\"one\"",
                feeds.summary("flood", "Forty houses stand under water."),
                feeds.summary("strike", "No ship is loaded."));
        follow("/feed", Source.Kind.FEED);

        follower.run();

        assertThat(desk.ledger().listReadings())
                .singleElement()
                .satisfies(reading ->
                        assertThat(reading.article().transcript()).contains("We have asked the army for boats"));
        assertThat(followed("/feed").health().due()).isBefore(clock.instant().plus(Sources.INTERVAL));

        feeds.page("/strike", page("Strike", STRIKE));
        anHourLater();
        assertThat(followed("/feed").brought()).isEqualTo(2);
        anHourLater();
        assertThat(feeds.asked("/flood")).hasSize(1);
        assertThat(followed("/feed").health().latest()).isEqualTo(new Source.Fetched(0, "\"one\"", null));
    }

    private static String page(String title, String text) {
        return "<!doctype html><html lang=en><head><title>" + title + "</title></head><body><article><h1>" + title
                + " in the harbour of Norhaven</h1><p>" + text.replace("\n", "</p><p>")
                + "</p></article></body></html>";
    }

    @Test
    void theArticlesBehindTheHeadlinesOfASiteAreRead() {
        feeds.page("/flood", page("Flood", FLOOD));
        feeds.page("/strike", page("Strike", STRIKE));
        feeds.page(
                "/",
                "<html><body><nav><a href=/about>About us</a></nav><a href=/flood>Forty houses stand under water</a>"
                        + "<a href=/strike#top>No ship is loaded before Tuesday</a>"
                        + "<a href=http://elsewhere.example/>A link that leads somewhere else</a></body></html>");
        follow("/", Source.Kind.SITE);

        follower.run();
        anHourLater();

        assertThat(followed("/").health().error()).isNull();
        assertThat(followed("/").brought()).isEqualTo(2);
        assertThat(feeds.asked("/flood")).hasSize(1);
        assertThat(feeds.asked("/about")).isEmpty();
    }

    @Test
    void whileAnotherProcessLoadsNoArticleIsLost() {
        feeds.feed("/feed", "\"one\"", feeds.item("flood", FLOOD));
        follow("/feed", Source.Kind.FEED);
        try (JdbcLedger other = JdbcLedger.open(desk.location())) {
            follower.run();
            assertThat(other.countArticles()).isZero();
        }
        assertThat(log()).contains("articles of " + feeds.address("/feed") + " wait");
        assertThat(followed("/feed").health().error()).isNull();
        assertThat(followed("/feed").health().due()).isEqualTo(clock.instant().plus(Follower.WAIT));

        clock.pass(Follower.WAIT);
        follower.run();

        assertThat(desk.ledger().countArticles()).isOne();
        assertThat(followed("/feed").brought()).isOne();
    }

    @Test
    void aLongListComesInParts() {
        String[] items = IntStream.range(0, Harvest.MOST_ITEMS + 5)
                .mapToObj(i -> feeds.item("part" + i, "The mayor said on Saturday that house " + i + " stands empty."))
                .toArray(String[]::new);
        feeds.feed("/feed", "\"one\"", items);
        follow("/feed", Source.Kind.FEED);

        follower.run();
        assertThat(followed("/feed").brought()).isEqualTo(Harvest.MOST_ITEMS);
        anHourLater();

        assertThat(desk.ledger().countArticles()).isEqualTo(items.length);
        assertThat(followed("/feed").health().latest()).isEqualTo(new Source.Fetched(5, "\"one\"", null));
    }

    @Test
    void whatLiesAtAnAddressIsOffered() throws FetchException {
        feeds.feed("/feed", "\"one\"", feeds.item("flood", FLOOD));
        feeds.page(
                "/page",
                "<html><head><title>Herald</title><link rel=\"Alternate\" type=\"application/atom+xml\" href=\"/atom\""
                        + " title=\"All news\"><link rel=alternate hreflang=de href=/de><link rel=\"alternate feed\""
                        + " type=application/rss+xml href=/feed></head></html>");

        assertThat(follower.look(feeds.address("/feed")))
                .isEqualTo(
                        new Follower.Looked(feeds.address("/feed"), "The Harbour Herald", true, java.util.List.of()));
        Follower.Looked page = follower.look(feeds.address("/page"));
        assertThat(page.title()).isEqualTo("Herald");
        assertThat(page.feeds())
                .containsExactly(
                        new NamedFeed(feeds.address("/atom"), "All news"),
                        new NamedFeed(feeds.address("/feed"), feeds.address("/feed")));
        assertThatThrownBy(() -> follower.look(feeds.address("/none"))).hasMessageContaining("404");
    }

    @Test
    void aPrivateAddressIsNotAskedUnlessThatIsAllowed() {
        feeds.feed("/feed", "\"one\"", feeds.item("flood", FLOOD));
        follow("/feed", Source.Kind.FEED);
        try (Follower careful =
                new Follower(desk, FetchSettings.DEFAULT, new PrintStream(log, true, StandardCharsets.UTF_8))) {
            careful.run();
        }
        assertThat(feeds.asked("/feed")).isEmpty();
        assertThat(followed("/feed").health().failures()).isOne();
    }
}
