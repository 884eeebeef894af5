package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.store.desk.book.AuditLine;
import parallax.store.desk.reader.Reply;
import parallax.store.search.Cursor;

class ModerationTest {

    @TempDir
    private Path folder;

    private ReplyDesk desk;

    @BeforeEach
    void open() {
        desk = new ReplyDesk(folder.resolve("ledger"));
    }

    @AfterEach
    void close() {
        assertThat(desk.desk().log()).isEmpty();
        desk.close();
    }

    private Document page(String path) {
        return desk.desk().page(path);
    }

    private List<String> waiting() {
        return page("/moderation").select(".cases input[name=id]").eachAttr("value");
    }

    private List<String> audit() {
        return desk.desk().desk().store().audit().list(Cursor.START, 100).items().stream()
                .filter(line -> line.action().name().startsWith("REPLY") || line.action() == AuditLine.Action.HELD)
                .map(line -> line.action() + " " + line.subject() + " " + line.who())
                .toList();
    }

    @Test
    void whatWaitsStandsOldestFirstWithItsArticle() {
        String one = desk.write(0, "text", "first", "name", "Ada", "website", "ada.example");
        String two = desk.write(1, "text", "second");

        assertThat(waiting()).containsExactly(one, two);
        Document page = page("/moderation");
        assertThat(page.select("#case-" + one).text()).contains("Ada", "first", "https://ada.example");
        assertThat(page.select("#case-" + one + " a").eachAttr("href")).containsExactly("/articles/" + desk.article(0));
        assertThat(page.select("#case-" + one + " .over a").text())
                .isEqualTo(page("/articles/" + desk.article(0)).select("h1").text());
        assertThat(page.select("#case-" + one + " button").eachAttr("aria-label"))
                .containsExactly("Show: reply of Ada", "Refuse: reply of Ada", "Remove for good: reply of Ada");
    }

    @Test
    void severalAreDecidedTogetherAndTakenBack() {
        String one = desk.write(0);
        String two = desk.write(0);
        String three = desk.write(0);
        HttpResponse<String> answer = desk.decide("show", one, three);

        assertThat(waiting()).containsExactly(two);
        Document done = Jsoup.parse(answer.body());
        assertThat(done.select("[role=status] p").text()).isEqualTo("2 replies are shown.");
        assertThat(done.select("[role=status] input[name=id]").eachAttr("value"))
                .containsExactly(one, three);
        assertThat(done.select("[role=status] button[name=all]").attr("value")).isEqualTo("hold");

        desk.decide("hold", one, three);

        assertThat(waiting()).containsExactly(one, two, three);
        String who = System.getProperty("user.name");
        assertThat(audit())
                .containsExactlyInAnyOrder(
                        "REPLY_SHOWN " + one + " " + who,
                        "REPLY_SHOWN " + three + " " + who,
                        "HELD " + one + " " + who,
                        "HELD " + three + " " + who);
    }

    @Test
    void oneHasItsOwnButtonsWhateverIsMarked() {
        String one = desk.write(0);
        String two = desk.write(0);
        desk.moderate("id", two, "one", "refuse:" + one);

        assertThat(desk.reply(one).state()).isEqualTo(Reply.State.REFUSED);
        assertThat(desk.reply(two).state()).isEqualTo(Reply.State.HELD);
        Document decided = page("/moderation?state=decided");
        assertThat(decided.select("#case-" + one + " .meta").text())
                .startsWith("Refused by " + System.getProperty("user.name"));
        assertThat(decided.select("#case-" + one + " button[name=one]").eachAttr("value"))
                .containsExactly("show:" + one, "hold:" + one, "remove:" + one);
        HttpResponse<String> answer = desk.moderate("one", "show:" + one, "state", "decided");
        assertThat(answer.uri().getQuery()).contains("state=decided");
        assertThat(desk.reply(one).state()).isEqualTo(Reply.State.SHOWN);
    }

    @Test
    void whatIsToBeRemovedIsAskedForAndThenGoneButItsPlace() {
        String one = desk.writeShown(0, "text", "to be removed", "name", "Gone");
        String two = desk.writeShown(0, "text", "an answer", "parent", one);
        Document asked = Jsoup.parse(desk.decide("remove", one).body());

        assertThat(asked.select("h1").text()).isEqualTo("Remove this reply for good?");
        assertThat(asked.select(".words").text()).isEqualTo("to be removed");
        assertThat(asked.select("input[name=sure]").attr("value")).isEqualTo("yes");
        assertThat(desk.reply(one).state()).isEqualTo(Reply.State.SHOWN);

        desk.moderate("all", "remove", "id", one, "sure", "yes");

        Document page = page(desk.path(0));
        assertThat(page.select("#reply-" + one).text()).startsWith("This reply was removed.");
        assertThat(page.select("#reply-" + two + " .words").text()).isEqualTo("an answer");
        assertThat(page.text()).doesNotContain("to be removed", "Gone");
        assertThat(desk.desk().get(desk.path(0) + ".json").body())
                .contains("\"removed\":true")
                .doesNotContain("to be removed", "Gone");
        assertThat(desk.desk().desk().store().replies().findAddress(one, "test"))
                .isEmpty();
        assertThat(page("/moderation?state=decided")
                        .select(".cases input[name=id]")
                        .eachAttr("value"))
                .containsExactly(two);
    }

    @Test
    void whatWasDecidedLeavesNoWordsWithOthers() {
        String one = desk.writeShown(0, "text", "taken back again");
        desk.decide("refuse", one);
        for (String path : List.of(desk.path(0), desk.path(0) + ".json", desk.path(0) + ".atom", "/replies.atom")) {
            assertThat(desk.desk().get(path).body()).as(path).doesNotContain("taken back again");
        }
    }

    @Test
    void aNameFromOutsideIsWordsHereToo() {
        String one = desk.write(0, "name", "<b onclick=alert(1)>\"x'", "text", "</textarea><script>alert(1)</script>");
        Document page = page("/moderation");
        assertThat(page.select("main script, main [onclick]")).isEmpty();
        assertThat(page.select("#case-" + one + " .words").text()).isEqualTo("</textarea><script>alert(1)</script>");
        assertThat(page.select("#case-" + one + " button").get(0).attr("aria-label"))
                .isEqualTo("Show: reply of <b onclick=alert(1)>\"x'");
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        String one = desk.write(0);
        assertThat(desk.moderate("id", one).statusCode()).isEqualTo(400);
        assertThat(desk.moderate("one", "show").statusCode()).isEqualTo(400);
        assertThat(desk.moderate("all", "remove").statusCode()).isEqualTo(400);
        assertThat(desk.moderate("all", "show", "id", "a'b").statusCode()).isEqualTo(404);
        assertThat(desk.moderate("all", "show", "id", "unknown").statusCode()).isEqualTo(200);
        assertThat(waiting()).containsExactly(one);
    }

    @Test
    void onlyReviewersDecide() {
        try (GuardedDesk guarded = new GuardedDesk(folder.resolve("guarded"))) {
            assertThat(guarded.visit().get("/moderation").statusCode()).isEqualTo(401);
            Map<String, String> order = Map.of("one", "show:abc");
            assertThat(guarded.visit().post("/moderation", order).statusCode()).isEqualTo(401);
            assertThat(guarded.rob().get("/moderation").statusCode()).isEqualTo(200);
            assertThat(guarded.rob().post("/moderation", order).statusCode()).isEqualTo(303);
            assertThat(guarded.rob().postBare("/moderation", "one=show:abc").statusCode())
                    .isEqualTo(403);
        }
    }
}
