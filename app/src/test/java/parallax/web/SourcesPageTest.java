package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.store.desk.follow.Source;

/** Sources as a person sees and changes them. */
@SuppressWarnings("NullAway.Init") // opened before each test
class SourcesPageTest {

    private static final String FEED = "https://herald.example/feed";

    @TempDir
    Path folder;

    private GuardedDesk desk;
    private GuardedDesk.Visit ada;

    @BeforeEach
    void open() {
        desk = new GuardedDesk(folder.resolve("ledger"));
        ada = desk.ada();
    }

    @AfterEach
    void close() {
        desk.close();
        assertThat(desk.log()).isEmpty();
    }

    private Element row() {
        return ada.page("/sources").expectFirst("table.sources tbody tr");
    }

    @Test
    void whatIsFollowedSaysHowItGoes() {
        assertThat(ada.page("/sources").text())
                .contains("Nothing is followed yet", "This desk follows nothing at the moment", "serve --follow");
        ada.post("/sources", Map.of("address", FEED, "title", "Herald <b>", "folder", "Papers"));
        assertThat(row().text()).contains("Herald <b>", FEED, "Papers", "not looked at yet", "never reached so far");

        desk.desk().store().sources().recordSuccess(FEED, new Source.Fetched(0, null, null));
        assertThat(row().text()).contains("well", "Nothing new the last time", "reached 1 Jun 2031");
        desk.desk().store().sources().recordSuccess(FEED, new Source.Fetched(12, null, null));
        desk.desk().store().sources().recordFailure(FEED, "the server answered 500; expected 200");
        assertThat(row().text()).contains("failing", "the server answered 500", "tried 1 Jun 2031");
        assertThat(row().select("td.number").text()).isEqualTo("12");

        assertThat(ada.post("/sources/pause", Map.of("address", FEED)).statusCode())
                .isEqualTo(303);
        assertThat(row().text()).contains("paused", "Resume");
        ada.post("/sources/resume", Map.of("address", FEED));
        assertThat(row().text()).contains("Pause").doesNotContain("paused");
        ada.post("/sources/remove", Map.of("address", FEED));
        assertThat(desk.desk().store().sources().list()).isEmpty();
        assertThat(ada.post("/sources/remove", Map.of("address", FEED)).statusCode())
                .isEqualTo(404);
        assertThat(ada.post("/sources", Map.of("address", "file:///etc/hosts")).body())
                .contains("Nothing can be followed there");
    }

    @Test
    void aReviewerLooksAndChangesNothing() {
        ada.post("/sources/add", Map.of("address", FEED));

        Document page = desk.rob().page("/sources");

        assertThat(page.select("table.sources tbody tr")).hasSize(1);
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void aListOfFeedsGoesOutAsItCameIn() {
        String opml = "<?xml version=\"1.0\"?><opml version=\"1.0\"><body><outline text=\"Papers &amp; more\">"
                + "<outline text=\"North\"><outline type=\"rss\" text=\"Herald\" xmlUrl=\"" + FEED + "\"/></outline>"
                + "<outline title=\"Post\" text=\"ignored\" xmlUrl=\"https://post.example/rss?a=1&amp;b=2\"/></outline>"
                + "<outline text=\"\" xmlUrl=\"https://bare.example/feed\"/><outline xmlUrl=\"ftp://old.example/feed\"/>"
                + "<outline xmlUrl=\"" + FEED + "\"/></body></opml>";

        HttpResponse<String> taken = ada.upload("/sources/opml", "feeds.opml", opml);

        assertThat(taken.headers().firstValue("Location").orElse("")).endsWith("?done=imported&added=3&known=0&left=1");
        assertThat(ada.page("/sources?done=imported&added=3&known=0&left=1")
                        .select("[role=status]")
                        .text())
                .isEqualTo("3 taken in, 0 known already, 1 left because they are no address of the web.");
        assertThat(desk.desk().store().sources().find(FEED).orElseThrow().source())
                .isEqualTo(new Source(FEED, Source.Kind.FEED, "Herald", "Papers & more / North"));
        String given = ada.get("/sources.opml").body();
        for (Source.Followed each : desk.desk().store().sources().list()) {
            desk.desk().store().sources().remove(each.source().address(), "Ada");
        }
        assertThat(ada.upload("/sources/opml", "again.opml", given).statusCode())
                .isEqualTo(303);
        assertThat(ada.get("/sources.opml").body()).isEqualTo(given).contains("<outline text=\"Papers &amp; more\">");
        assertThat(desk.desk().store().sources().list()).hasSize(3);
    }

    @Test
    void aHostileListOfFeedsReadsNothingAndFillsNothing() {
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE opml [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>"
                + "<opml version=\"2.0\"><body><outline text=\"&secret;\" xmlUrl=\"https://a.example/&secret;\"/></body></opml>";
        HttpResponse<String> refused = ada.upload("/sources/opml", "outside.opml", outside);
        assertThat(refused.statusCode()).isIn(303, 422);
        assertThat(ada.get("/sources.opml").body()).doesNotContain(host());
        for (Source.Followed each : desk.desk().store().sources().list()) {
            desk.desk().store().sources().remove(each.source().address(), "Ada");
        }

        assertThat(ada.upload("/sources/opml", "damaged.opml", "<opml><body><outline xmlUrl=\"" + FEED + "\"/><oops")
                        .body())
                .contains("The file is damaged", "1 new");
        assertThat(ada.upload("/sources/opml", "empty.opml", "<opml><body/></opml>")
                        .statusCode())
                .isEqualTo(422);
        String deep = "<opml><body>" + "<outline text=\"d\">".repeat(1000) + "</body></opml>";
        assertThat(ada.upload("/sources/opml", "deep.opml", deep).body()).contains("nested deeper");
        assertThat(ada.upload("/sources/opml", "big.opml", "x".repeat(2_100_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(desk.desk().store().sources().list()).hasSize(1);
    }

    private static String host() {
        try {
            return java.nio.file.Files.readString(Path.of("/etc/hostname")).strip();
        } catch (java.io.IOException e) {
            return "no file of this name here";
        }
    }

    @Test
    void theUserOfThisMachineNeedsNoAccount() {
        try (RunningDesk local = new RunningDesk(new parallax.store.Location.Folder(folder.resolve("local")))) {
            assertThat(local.page("/sources").select("main form")).isNotEmpty();
            assertThat(local.page("/accounts").text()).contains("There are no accounts yet");
            assertThat(local.page("/login").text()).contains("Nobody needs an account here");
            assertThat(local.get("/account").statusCode()).isEqualTo(404);
            assertThat(Jsoup.parse(local.get("/", "Accept-Language", "de").body())
                            .select("footer")
                            .text())
                    .contains("Konten", "Protokoll");
            assertThat(local.get("/", "Authorization", "Bearer parallax_guess").statusCode())
                    .isEqualTo(401);
        }
    }
}
