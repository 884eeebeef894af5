package parallax.capture.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Limits;
import parallax.capture.Payload;
import parallax.capture.Refusal;
import parallax.capture.fetch.FetchSettings;

/** Feeds, lists of feeds, messages and documents as inputs: known by their content, opened in order. */
class FeedInputsTest {

    @TempDir
    Path folder;

    @Test
    void aFeedIsKnownByItsContent() throws IOException {
        for (String prologue : List.of(
                "",
                "<?xml version='1.0'?>\n<!-- made by hand -->\n" + "\n".repeat(9000),
                "<!DOCTYPE rss PUBLIC \"-//X//DTD RSS 0.91//EN\" \"http://x.example/rss.dtd\" [ <!ENTITY a \"b\"> ]>")) {
            Path file = write("page.html", prologue + feed("One", "Two"));

            assertThat(titles(all(file.toString()))).containsExactly("One", "Two");
        }
    }

    @Test
    void aFeedInUtf16IsKnownToo() throws IOException {
        Path file = folder.resolve("wide.xml");
        Files.write(file, ("\uFEFF" + feed("Café")).getBytes(StandardCharsets.UTF_16LE));

        assertThat(titles(all(file.toString()))).containsExactly("Café");
    }

    @Test
    void aJsonFeedAMessageAndADocumentAreKnown() throws IOException {
        Path json = write(
                "a.txt",
                "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"1\", \"title\": \"J\", \"content_text\": \"Rain.\"}]}");
        Path mail = write("b.txt", "Received: from x\r\nSubject: Letter\r\nMIME-Version: 1.0\r\n\r\nRain fell.\r\n");
        Path pdf = write("c.txt", "%PDF-1.4 and so on");

        List<Captured> found = all(json.toString(), mail.toString(), pdf.toString());

        assertThat(titles(found)).containsExactly("J", "Letter", null);
        assertThat(((Payload.Bytes) ((Capture) found.get(2)).payload()).mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    void fieldsInTheMiddleOfATextMakeNoMessageOfIt() throws IOException {
        Path file = write("a.txt", "Note: one\r\nFor: all\r\n\r\nMIME-Version: 1.0 is a field of messages.\r\n");

        assertThat(((Capture) all(file.toString()).get(0)).given().title()).isNull();
    }

    @Test
    void theFeedsOfAListAreReadOneAfterTheOtherAndEachOnce() throws IOException {
        write("feeds/one.xml", feed("One"));
        write("feeds/two.xml", feed("Two"));
        Path list = write("list.opml", """
                <?xml version="1.0"?><opml version="2.0"><head><title>All</title></head><body>
                <outline text="Folder"><outline type="rss" xmlUrl="feeds/two.xml"/></outline>
                <outline type="rss" text="A &nbsp; & B" xmlUrl="feeds/one.xml"/>
                <outline type="rss" xmlUrl="./feeds/two.xml"/>
                <outline type="rss" xmlUrl="feeds/none.xml"/>
                </body></opml>
                """);

        List<Captured> found = all(list.toString());

        assertThat(titles(found)).containsExactly("Two", "One");
        assertThat(found.get(0).origin().name()).endsWith("two.xml");
        assertThat(found.get(2))
                .isInstanceOfSatisfying(
                        Refusal.class, none -> assertThat(none.name()).isEqualTo("missing-file"));
    }

    @Test
    void aListOpensNoFileOutsideItsFolder() throws IOException {
        write("secret.xml", feed("Secret"));
        Path list = write(
                "lists/list.opml",
                "<opml><body><outline xmlUrl='../secret.xml'/><outline xmlUrl='" + folder.resolve("secret.xml")
                        + "'/><outline xmlUrl='file:///etc/hostname'/><outline xmlUrl='-'/></body></opml>");

        List<Captured> found = all(list.toString());

        assertThat(found).allSatisfy(one -> assertThat(one).isInstanceOf(Refusal.class));
        assertThat(found.stream().map(one -> ((Refusal) one).name()).distinct())
                .containsExactly("not-allowed-address", "missing-file");
    }

    @Test
    void listsWithinListsHaveAnEnd() throws IOException {
        for (int i = 0; i < 6; i++) {
            write(
                    "l" + i + ".opml",
                    "<opml><body><outline xmlUrl='l%d.opml'/><outline xmlUrl='f%d.xml'/></body></opml>"
                            .formatted(i + 1, i));
            write("f" + i + ".xml", feed("F" + i));
        }
        write("circle.opml", "<opml><body><outline xmlUrl='circle.opml'/></body></opml>");

        List<Captured> found = all(folder.resolve("l0.opml").toString());

        assertThat(titles(found)).containsExactly("F2", "F1", "F0");
        assertThat(((Refusal) found.get(0)).name()).isEqualTo("too-deep");
        assertThat(all(folder.resolve("circle.opml").toString())).isEmpty();
    }

    @Test
    void aListCutShortGivesTheFeedsBefore() throws IOException {
        write("one.xml", feed("One"));
        Path list = write("list.opml", "<opml><body><outline text='x'><outline xmlUrl='one.xml'/>\n<outline xml");

        List<Captured> found = all(list.toString());

        assertThat(titles(found)).containsExactly("One");
        assertThat(found).anySatisfy(one -> assertThat(one.origin().place()).endsWith("list.opml:2"));
    }

    @Test
    void thePageBehindASummaryIsReadWhenItIsFollowed() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", exchange -> {
            byte[] page = "<html><body><p>The whole article.</p></body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            String host = "http://127.0.0.1:" + server.getAddress().getPort();
            Path file = write(
                    "feed.xml",
                    "<rss><channel><item><title>One</title><link>%s/page</link><description>Short.</description></item><item><title>Two</title><link>%s/none</link><description>Short.</description></item></channel></rss>"
                            .formatted(host, host));

            List<Captured> found = all(captures().following(true), file.toString());

            Capture followed = (Capture) found.get(0);
            assertThat(((Payload.Bytes) followed.payload()).mediaType()).isEqualTo("text/html");
            assertThat(followed.given().title()).isEqualTo("One");
            assertThat(followed.left()).isEmpty();
            assertThat(((Refusal) found.get(1)).name()).isEqualTo("http-status");
            assertThat(((Capture) found.get(2)).left()).hasSize(1);
            assertThat(all(file.toString())).hasOnlyElementsOfType(Capture.class);
        } finally {
            server.stop(0);
        }
    }

    private static String feed(String... titles) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>T</title>");
        for (String title : titles) {
            feed.append("<item><title>").append(title).append("</title><description>Rain.</description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> titles(List<Captured> found) {
        return found.stream()
                .filter(Capture.class::isInstance)
                .map(one -> ((Capture) one).given().title())
                .toList();
    }

    private static Captures captures() {
        return new Captures(Limits.DEFAULT, Captures.Form.BY_CONTENT, InputStream.nullInputStream())
                .with(FetchSettings.DEFAULT.withPrivateAddresses(true).withDelay(Duration.ZERO));
    }

    private static List<Captured> all(String... inputs) {
        return all(captures(), inputs);
    }

    private static List<Captured> all(Captures captures, String... inputs) {
        try (Stream<Captured> found = captures.open(List.of(inputs))) {
            return found.toList();
        }
    }
}
