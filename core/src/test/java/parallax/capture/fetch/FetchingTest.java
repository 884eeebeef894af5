package parallax.capture.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Limits;
import parallax.capture.Payload;
import parallax.capture.fetch.Fetcher.FetchException;
import parallax.capture.input.Captures;

class FetchingTest {

    private static final FetchSettings HERE =
            FetchSettings.DEFAULT.withPrivateAddresses(true).withDelay(Duration.ZERO);
    private static final String BODY = "<html><p>Rain fell.</p></html>";

    private Site site;

    @BeforeEach
    void serve() throws IOException {
        site = new Site().page("/page", BODY);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aPageIsFetchedAsBytesWithWhatTheServerSaidOfThem() {
        Instant before = Instant.now();

        Capture capture = (Capture) open(site.address("/page"));

        Payload.Bytes bytes = (Payload.Bytes) capture.payload();
        assertThat(new String(bytes.bytes(), StandardCharsets.UTF_8)).contains("Rain fell.");
        assertThat(bytes.charset()).isEqualTo("utf-8");
        assertThat(capture.origin().url()).endsWith("/page");
        assertThat(capture.receipt().at()).isBetween(before, Instant.now());
        assertThat(capture.receipt().head())
                .startsWith("HTTP/1.1 200 OK\r\n")
                .containsIgnoringCase("content-type: text/html; charset=utf-8\r\n")
                .endsWith("\r\n");
    }

    @Test
    void aRedirectIsFollowedAndTheLastAddressKept() {
        site.redirect("/moved", "/page#top");

        assertThat(open(site.address("/moved")).origin()).satisfies(origin -> {
            assertThat(origin.name()).endsWith("/moved");
            assertThat(origin.url()).endsWith("/page");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/café & tea.html?q=ä|b", "/a/caf%C3%A9 %26 tea.html?q=ä%7Cb"})
    void whatAServerDoesNotEscapeIsEscaped(String to) throws FetchException {
        site.at("/odd", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", new String(to.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(301, -1);
        });
        site.page("/a/", BODY);

        assertThat(fetch("/odd", HERE).url()).contains("/a/caf%C3%A9%20").endsWith("?q=%C3%A4%7Cb");
    }

    @Test
    void thisMachineIsNotReadUnlessAllowed() {
        assertThat(refused("/page", FetchSettings.DEFAULT))
                .hasMessageContaining("127.0.0.1")
                .extracting(FetchException::name)
                .isEqualTo("not-allowed-address");
        assertThat(site.asked("/page")).isEmpty();
    }

    @Test
    void aRedirectLoopIsNamed() {
        site.redirect("/loop", "/loop2").redirect("/loop2", "/loop");

        assertThat(refused("/loop", HERE).name()).isEqualTo("redirect-loop");
        assertThat(site.asked("/loop")).hasSize(1);
    }

    @Test
    void fiveRedirectsAreFollowedAndNoMore() throws FetchException {
        for (int i = 1; i <= 6; i++) {
            site.redirect("/hop" + i, i == 1 ? "/page" : "/hop" + (i - 1));
        }

        assertThat(fetch("/hop5", HERE).url()).endsWith("/page");
        assertThat(refused("/hop6", HERE).name()).isEqualTo("too-many-redirects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/a", "file:///etc/hosts", "http://user@127.0.0.1/a", "http://"})
    void aRedirectElsewhereIsNotFollowed(String to) {
        site.redirect("/away", to);

        assertThat(refused("/away", HERE).name()).isEqualTo("bad-address");
    }

    @Test
    void aMissingPageIsNamedByItsStatusAndAskedForOnce() {
        site.at("/missing", exchange -> Site.answer(exchange, 404, "nothing"));

        assertThat(refused("/missing", HERE))
                .hasMessageContaining("404")
                .extracting(FetchException::name)
                .isEqualTo("http-status");
        assertThat(site.asked("/missing")).hasSize(1);
    }

    @Test
    void aLongAnswerIsNotLoaded() {
        assertThat(refused(site.address("/page"), Limits.DEFAULT.withBytes(10), HERE)
                        .name())
                .isEqualTo("too-large");
    }

    @Test
    void aHostWithoutAnAddressIsUnknown() {
        assertThat(refused("http://nobody.invalid/", Limits.DEFAULT, HERE).name())
                .isEqualTo("unknown-host");
    }

    @ParameterizedTest
    @CsvSource({"gzip,gzip", "x-gzip,gzip", "deflate,zlib", "deflate,bare", "identity,none", "'gzip, gzip',twice"})
    void packedAnswersAreUnpacked(String encoding, String how) throws FetchException {
        site.at("/packed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", encoding);
            Site.answer(exchange, 200, packed(how));
        });

        Fetcher.Page page = fetch("/packed", HERE);

        assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo(BODY);
        assertThat(page.receipt().head()).containsIgnoringCase("\r\nContent-Encoding: " + encoding + "\r\n");
        assertThat(site.asked("/packed").get(0).headers().getFirst("Accept-Encoding"))
                .isEqualTo("gzip, deflate");
    }

    @Test
    void aPackingNobodyAskedForIsRefused() {
        site.at("/packed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "br");
            Site.answer(exchange, 200, BODY);
        });

        assertThat(refused("/packed", HERE).name()).isEqualTo("unknown-encoding");
    }

    @Test
    void aPackedAnswerCutShortIsDamaged() {
        site.at("/packed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            byte[] whole = packed("gzip");
            Site.answer(exchange, 200, java.util.Arrays.copyOf(whole, whole.length / 2));
        });

        assertThat(refused("/packed", HERE).name()).isEqualTo("broken-gzip");
    }

    @Test
    void theProgramNamesItselfAndItsOperatorAndShowsNobodyItsTicket() throws FetchException {
        fetch("/page", HERE.withContact("desk@paper.example"));

        Headers headers = site.asked("/page").get(0).headers();
        assertThat(headers.getFirst("User-Agent")).isEqualTo("Parallax/0.1 (news reader; desk@paper.example)");
        assertThat(headers).doesNotContainKey("Proxy-authorization");
    }

    @Test
    void onlyPrintableNamesAreTaken() {
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class, () -> FetchSettings.DEFAULT.withUserAgent("Me/1\r\nX: y")))
                .hasMessageContaining("user agent");
        assertThat(FetchSettings.DEFAULT
                        .withUserAgent("Desk-Reader/2")
                        .withContact("x@y.example")
                        .header())
                .isEqualTo("Desk-Reader/2 (x@y.example)");
    }

    private static byte[] packed(String how) throws IOException {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (how) {
            case "gzip" -> gzip(out, body);
            case "twice" -> {
                ByteArrayOutputStream once = new ByteArrayOutputStream();
                gzip(once, body);
                gzip(out, once.toByteArray());
            }
            case "zlib" -> {
                try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
                    zlib.write(body);
                }
            }
            case "bare" -> {
                try (DeflaterOutputStream bare = new DeflaterOutputStream(out, new java.util.zip.Deflater(9, true))) {
                    bare.write(body);
                }
            }
            default -> out.writeBytes(body);
        }
        return out.toByteArray();
    }

    private static void gzip(ByteArrayOutputStream out, byte[] body) throws IOException {
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
    }

    private FetchException refused(String path, FetchSettings settings) {
        return refused(site.address(path), Limits.DEFAULT, settings);
    }

    private static FetchException refused(String address, Limits limits, FetchSettings settings) {
        try (Fetcher fetcher = new Fetcher(limits, settings)) {
            return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(address));
        }
    }

    private Fetcher.Page fetch(String path, FetchSettings settings) throws FetchException {
        try (Fetcher fetcher = new Fetcher(Limits.DEFAULT, settings)) {
            return fetcher.fetch(site.address(path));
        }
    }

    private static Captured open(String address) {
        try (Stream<Captured> found = new Captures().with(HERE).open(List.of(address))) {
            return found.findFirst().orElseThrow();
        }
    }
}
