package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import parallax.store.desk.reader.Reply;
import parallax.store.desk.reader.Suspicion;

class RepliesTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @TempDir
    private static Path folder;

    private static ReplyDesk desk;

    @BeforeAll
    static void open() {
        desk = new ReplyDesk(folder.resolve("ledger"));
    }

    @AfterAll
    static void close() {
        assertThat(desk.desk().log()).isEmpty();
        desk.close();
    }

    private static Document page(String path) {
        return desk.desk().page(path);
    }

    /** Somebody else, who has no cookie of this browser. */
    private static String stranger(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(desk.desk().address(address)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static org.w3c.dom.Document xml(String path) {
        HttpResponse<String> feed = desk.desk().get(path);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(feed.body(), e);
        }
    }

    private static List<String> texts(org.w3c.dom.Document feed, String name) {
        NodeList nodes = feed.getElementsByTagNameNS(ATOM, name);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    @Test
    void aReplyIsSeenByNobodyElseBeforeSomebodyShowsIt() throws IOException, InterruptedException {
        String words = "The count of the tents does not fit.";
        HttpResponse<String> answer = desk.send(0, ReplyDesk.fields("text", words));
        Document mine = Jsoup.parse(answer.body());
        String id = ReplyDesk.id(answer);
        String held = desk.path(0) + "?held=" + id;

        assertThat(answer.uri().getPath()).isEqualTo(desk.path(0));
        assertThat(mine.select("#reply-form [role=status]").text()).contains("Your reply is held for moderation.");
        assertThat(mine.select("#reply-form .own .words").text()).isEqualTo(words);
        assertThat(desk.desk().get(held).body()).contains(words);
        for (String path :
                List.of(held, desk.path(0), desk.path(0) + ".json", desk.path(0) + ".atom", "/replies.atom")) {
            assertThat(stranger(path)).as(path).doesNotContain(words);
        }
        assertThat(page("/articles/" + desk.article(0)).text()).doesNotContain(words);

        desk.decide("show", id);

        assertThat(page("/articles/" + desk.article(0))
                        .select("#replies #reply-" + id + " .words")
                        .text())
                .isEqualTo(words);
        for (String path : List.of(desk.path(0), desk.path(0) + ".json", desk.path(0) + ".atom", "/replies.atom")) {
            assertThat(stranger(path)).as(path).contains(words);
        }
        assertThat(page(held).select("#reply-form [role=status]").text()).contains("is shown");
    }

    @Test
    void theFormMakesItsPromiseInBothLanguages() {
        assertThat(page(desk.path(1)).select("#reply-form form").text())
                .contains("Your email address will not be published. Required fields are marked *");
        assertThat(desk.desk()
                        .page(desk.path(1), "Accept-Language", "de")
                        .select("#reply-form form")
                        .text())
                .contains("Ihre E-Mail-Adresse wird nicht veröffentlicht.");
        assertThat(page("/articles/" + desk.article(1))
                        .select("#reply-form form")
                        .attr("action"))
                .isEqualTo(desk.path(1) + "#reply-form");
    }

    @Test
    void answersHangBelowWhatTheyAnswer() {
        String above = desk.writeShown(2, "name", "Berta", "text", "above");
        Document asked = page(desk.path(2) + "?reply-to=" + above);
        assertThat(asked.select("#reply-form h3").text()).isEqualTo("Reply to Berta");
        assertThat(asked.select("#reply-form input[name=parent]").attr("value")).isEqualTo(above);

        String below = desk.writeShown(2, "parent", above, "text", "below");

        Element thread = page(desk.path(2)).select(".thread").get(0);
        assertThat(thread.select("> li > ol > li > #reply-" + below).size()).isEqualTo(1);
        assertThat(thread.select("#reply-" + above + " a.when").attr("href")).isEqualTo("#reply-" + above);
        assertThat(thread.select("#reply-" + above + " a.answer").attr("href"))
                .isEqualTo(desk.path(2) + "?reply-to=" + above + "#reply-form");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        HttpResponse<String> answer = desk.send(
                3, ReplyDesk.fields("name", "", "website", "javascript:alert(1)", "text", "my \"long\" <words>"));
        Document again = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(again.select("#reply-form [role=alert] a").eachAttr("href"))
                .containsExactly("#reply-name", "#reply-website");
        assertThat(again.select("#reply-name[aria-invalid=true]").attr("aria-describedby"))
                .isEqualTo(again.select(".wrong.note").get(0).id());
        assertThat(again.select("#reply-text").val()).isEqualTo("my \"long\" <words>");
        assertThat(again.select("#reply-website").val()).isEqualTo("javascript:alert(1)");
        assertThat(again.select("#reply-address").val()).isEqualTo(ReplyDesk.ADDRESS);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(desk.desk().get(desk.path(3)).body()).doesNotContain(ReplyDesk.ADDRESS, "my \"long\"");
    }

    @Test
    void whoComesTooOftenIsToldWhenToComeAgain() {
        desk.write(4, "text", "first");
        Document page = page(desk.path(4));
        HttpResponse<String> answer = desk.desk().post(desk.path(4), page, ReplyDesk.fields("text", "second"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("20");
        Document again = Jsoup.parse(answer.body());
        assertThat(again.select("#reply-form [role=alert]").text()).contains("wait 20 seconds");
        assertThat(again.select("#reply-text").val()).isEqualTo("second");
    }

    @Test
    void whatFillsInTheHiddenFieldIsHeldAsSuspectedAndToldNothing() {
        desk.clock().pass(Duration.ofHours(1));
        HttpResponse<String> answer = desk.send(5, ReplyDesk.fields("subject", "watches", "text", "buy watches"));
        String id = ReplyDesk.id(answer);

        assertThat(Jsoup.parse(answer.body()).select("[role=status]").text()).contains("held for moderation");
        assertThat(answer.body()).doesNotContain("program");
        assertThat(desk.reply(id).suspicions()).containsExactly(Suspicion.HIDDEN_FIELD);
        assertThat(page("/moderation").select("#case-" + id + " .suspected").text())
                .contains("a field was filled in that people do not see");
        assertThat(page(desk.path(5)).select("input[name=subject]").attr("tabindex"))
                .isEqualTo("-1");
    }

    @Test
    void aHostileReplyIsPlainWordsEverywhere() {
        String name = "<img src=x onerror=alert(1)>";
        String text =
                "<script>alert(1)</script>\n<a href=\"javascript:alert(1)\">x</a> https://link.example/ 👩‍👩‍👧‍👦";
        String id = desk.writeShown(
                7, "name", name, "text", text + "\u202E\u0007\u2066", "website", "https://link.example/");

        for (String path : List.of(desk.path(7), "/articles/" + desk.article(7))) {
            Document page = page(path);
            Element reply = page.select("#reply-" + id).get(0);
            assertThat(reply.select(".words").get(0).wholeText()).isEqualTo(text);
            assertThat(reply.select(".words *")).isEmpty();
            assertThat(page.select("#replies script, #replies img, #replies [onerror]"))
                    .isEmpty();
            assertThat(reply.select(".who b").text()).isEqualTo(name);
            Element link = reply.select(".who b a").get(0);
            assertThat(link.attr("href")).isEqualTo("https://link.example/");
            assertThat(link.attr("rel")).isEqualTo("nofollow ugc noopener");
        }
        org.w3c.dom.Document feed = xml(desk.path(7) + ".atom");
        assertThat(texts(feed, "content")).containsExactly(text);
        assertThat(texts(feed, "uri")).containsExactly("https://link.example/");
    }

    @Test
    void theLongestReplyIsTakenAndShown() {
        String text = "😀".repeat(5000);
        String id = desk.writeShown(8, "text", text);
        assertThat(page(desk.path(8)).select("#reply-" + id + " .words").text()).isEqualTo(text);
        desk.clock().pass(Duration.ofHours(1));
        assertThat(desk.send(8, ReplyDesk.fields("text", text + "😀")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void feedsKeepTheirIdsAndSayWhatIsAnswered() {
        String one = desk.writeShown(9, "text", "one");
        String two = desk.writeShown(9, "text", "two", "parent", one);
        org.w3c.dom.Document feed = xml(desk.path(9) + ".atom");

        assertThat(texts(feed, "id"))
                .containsExactly(
                        "urn:parallax:feed:" + desk.path(9) + ".atom",
                        "urn:parallax:reply:" + two,
                        "urn:parallax:reply:" + one);
        NodeList answers = feed.getElementsByTagNameNS("http://purl.org/syndication/thread/1.0", "in-reply-to");
        assertThat(((org.w3c.dom.Element) answers.item(0)).getAttribute("ref")).isEqualTo("urn:parallax:reply:" + one);
        assertThat(((org.w3c.dom.Element) answers.item(1)).getAttribute("ref"))
                .isEqualTo("urn:parallax:article:" + desk.article(9));
        assertThat(texts(xml("/replies.atom"), "id")).contains("urn:parallax:reply:" + one);
        assertThat(texts(xml(desk.path(10) + ".atom"), "entry")).isEmpty();

        desk.decide("refuse", two);
        desk.decide("show", two);
        assertThat(texts(xml(desk.path(9) + ".atom"), "id")).contains("urn:parallax:reply:" + two);
    }

    @Test
    void anUnchangedDiscussionIsNotSentAgainThoughItsFormIsMadeAnew() {
        for (String path : List.of(desk.path(11), "/articles/" + desk.article(11), desk.path(11) + ".json")) {
            String tag = desk.desk().get(path).headers().firstValue("ETag").orElseThrow();
            desk.clock().pass(Duration.ofMinutes(1));
            assertThat(desk.desk().get(path, "If-None-Match", tag).statusCode())
                    .as(path)
                    .isEqualTo(304);
            desk.writeShown(11, "text", "changes " + path);
            assertThat(desk.desk().get(path, "If-None-Match", tag).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void aFormFromElsewhereIsRefusedAndNothingIsKept() {
        long before = desk.desk().desk().store().replies().count().getOrDefault(Reply.State.HELD, 0L);
        HttpResponse<String> answer = desk.desk()
                .send(HttpRequest.newBuilder(desk.desk().address(desk.path(12)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("name=a&email=a%40b.c&text=t"))
                        .build());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(desk.desk().desk().store().replies().count()).containsEntry(Reply.State.HELD, before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles/nothing/replies",
                "/articles/nothing/replies.atom",
                "/articles/nothing/replies.json",
                "/articles/a.b/replies",
                "/articles/a%20b/replies",
            })
    void whereThereIsNoArticleThereIsNoDiscussion(String path) {
        assertThat(desk.desk().get(path).statusCode()).isEqualTo(404);
        assertThat(desk.desk()
                        .post(path.replaceAll("\\.(atom|json)$", ""), page("/"), ReplyDesk.fields())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anIdThatIsNoneIsNotAskedFor() {
        assertThat(desk.desk().get(desk.path(12) + "?reply-to=a.b").statusCode())
                .isEqualTo(404);
        assertThat(desk.desk().get(desk.path(12) + "?held=%27").statusCode()).isEqualTo(404);
        assertThat(desk.send(12, Map.of("parent", "a\u0000", "text", "t")).statusCode())
                .isEqualTo(404);
        assertThat(page(desk.path(12) + "?reply-to=abc").select("#reply-form input[name=parent]"))
                .isEmpty();
    }
}
