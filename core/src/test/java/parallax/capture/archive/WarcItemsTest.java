package parallax.capture.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static parallax.capture.archive.Warc.bytes;
import static parallax.capture.archive.Warc.gzip;
import static parallax.capture.archive.Warc.html;
import static parallax.capture.archive.Warc.join;
import static parallax.capture.archive.Warc.page;
import static parallax.capture.archive.Warc.record;
import static parallax.capture.archive.Warc.response;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Refusal;

/** Records of web archives: what becomes a capture, what is passed over, and what is said of damage. */
class WarcItemsTest {

    private static final int LIMIT = 1 << 20;

    private final byte[] first = html("https://paper.example/one", "Flood");
    private final byte[] second = html("https://paper.example/two", "Storm");
    private final byte[] third = html("https://paper.example/three", "Drought");

    @Test
    void aPageIsItsBytesWithAddressPlaceAndTheHeadOfItsAnswer() {
        Capture capture = captures(join(first, second)).get(1);

        assertThat(capture.origin().place()).isEqualTo("a.warc@" + first.length);
        assertThat(capture.origin().url()).isEqualTo("https://paper.example/two");
        assertThat(payload(capture).bytes()).isEqualTo(page("Storm"));
        assertThat(payload(capture).charset()).isEqualTo("utf-8");
        assertThat(payload(capture).mediaType()).isEqualTo("text/html");
        assertThat(capture.receipt().at()).isEqualTo(Instant.parse("2022-02-17T08:30:00Z"));
        assertThat(capture.receipt().head()).startsWith("HTTP/1.1 200 OK\r\nContent-Type: text/html");
        assertThat(capture.receipt().kept()).isEqualTo("a.warc@" + first.length);
        assertThat(capture.given().published())
                .as("the day of crawling is no day of publication")
                .isNull();
    }

    @Test
    void versionOnePointOneIsReadToo() {
        byte[] record = record(
                "WARC/1.1",
                "resource",
                "WARC-Target-URI: <https://paper.example/new>\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n",
                bytes("Hello"));

        assertThat(captures(record))
                .singleElement()
                .satisfies(capture -> assertThat(capture.origin().url()).isEqualTo("https://paper.example/new"));
    }

    @Test
    void ofPackedRecordsThePlaceIsTheByteOfTheFile() {
        byte[] one = gzip(first);

        List<Captured> found = unpacked(join(one, gzip(second), gzip(third)));

        assertThat(found).hasSize(3).allMatch(Capture.class::isInstance);
        assertThat(found.get(1).origin().offset()).isEqualTo(one.length);
    }

    @Test
    void anArchivePackedAsAWholeIsReadToo() {
        List<Captured> found = unpacked(gzip(join(first, second)));

        assertThat(found).hasSize(2).allMatch(Capture.class::isInstance);
        assertThat(found.get(1).origin().offset()).isEqualTo(first.length);
    }

    @Test
    void chunksAndPackingOfTheTransportAreTakenOff() {
        byte[] body = page("Quake");
        byte[] chunked = join(bytes(Integer.toHexString(body.length) + "\r\n"), body, bytes("\r\n0\r\n\r\n"));
        byte[] archive = join(
                response("https://a.example/1", "Transfer-Encoding: chunked\r\n", chunked),
                response("https://a.example/2", "Content-Encoding: gzip\r\n", gzip(body)),
                response("https://a.example/3", "Content-Encoding: deflate\r\n", deflated(body)),
                response("https://a.example/4", "Content-Encoding: gzip\r\n", body),
                response("https://a.example/5", "Transfer-Encoding: chunked\r\n", body));

        assertThat(captures(archive))
                .hasSize(5)
                .allSatisfy(capture -> assertThat(payload(capture).bytes()).isEqualTo(body));
    }

    @Test
    void whatIsNoPageIsPassedOverInSilence() {
        byte[] image = response("https://a.example/i", "Content-Type: image/png\r\n", bytes("\u0089PNG"));
        byte[] script = response("https://a.example/s", "Content-Type: text/javascript\r\n", bytes("let a"));
        byte[] robots =
                response("https://a.example/robots.txt", "Content-Type: text/plain\r\n", bytes("User-agent: *"));
        byte[] missing = record(
                "response",
                "WARC-Target-URI: https://a.example/m\r\nContent-Type: application/http\r\n",
                bytes("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Not here"));
        byte[] lookup = record("response", "WARC-Target-URI: dns:a.example\r\nContent-Type: text/dns\r\n", bytes("x"));
        byte[] request = record("request", "Content-Type: application/http\r\n", bytes("GET / HTTP/1.1\r\n\r\n"));
        byte[] info = record("warcinfo", "Content-Type: application/warc-fields\r\n", bytes("software: x\r\n"));

        assertThat(read(join(info, request, image, script, robots, missing, lookup, first)))
                .singleElement()
                .isInstanceOf(Capture.class);
    }

    @Test
    void aRevisitOfWhatIsInTheArchiveHoldsNothingNew() {
        String same = "WARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: https://a.example/\r\n"
                + "Content-Type: text/html\r\n";
        byte[] original = record("resource", same, page("Flood"));
        byte[] revisit = record("revisit", "WARC-Refers-To: <urn:uuid:1>\r\n", new byte[0]);

        assertThat(read(join(original, revisit))).singleElement().isInstanceOf(Capture.class);
        assertThat(read(revisit)).singleElement().isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("revisit-without-original");
            assertThat(refusal.origin().offset()).isZero();
        });
    }

    @Test
    void textsThatWereMadeOfPagesAreReadWhereThePagesAreMissing() {
        String text = "WARC-Refers-To: <urn:uuid:7>\r\nContent-Type: text/plain\r\n";
        byte[] conversion = record("conversion", text, bytes("The dam held."));
        byte[] page = record("resource", "WARC-Record-ID: <urn:uuid:7>\r\nContent-Type: text/html\r\n", page("Dam"));

        assertThat(captures(conversion)).hasSize(1);
        assertThat(captures(join(page, conversion))).hasSize(1);
    }

    @Test
    void aLengthThatIsTooSmallCostsOneRecord() {
        byte[] short1 = wrongLength(second, -20);

        expectOneDamage(read(join(first, short1, third)), first.length, "the record does not end there");
    }

    @Test
    void aLengthThatIsTooLargeCostsOneRecord() {
        byte[] long1 = wrongLength(second, 300);

        expectOneDamage(read(join(first, long1, third)), first.length, "Content-Length is ");
        expectOneDamage(read(join(first, wrongLength(second, 5000), third)), first.length, "the file ends after");
    }

    @Test
    void aLengthThatIsTooLargeCostsOneRecordAmongPackedOnes() {
        byte[] one = gzip(first);

        expectOneDamage(
                unpacked(join(one, gzip(wrongLength(second, 300)), gzip(third))), one.length, "Content-Length is ");
    }

    @Test
    void bytesBetweenRecordsAreNamedAndCostNone() {
        List<Captured> found = read(join(first, bytes("some rubbish\nand more\n"), second));

        assertThat(found).hasExactlyElementsOfTypes(Capture.class, Refusal.class, Capture.class);
        assertThat(found.get(1).origin().offset()).isEqualTo(first.length);
        assertThat(((Refusal) found.get(1)).message()).contains("WARC/1.0", "some rubbish");
    }

    @Test
    void aRecordWithoutItsFirstLineIsNamed() {
        byte[] headless = Arrays.copyOfRange(second, "WARC/1.0\r\n".length(), second.length);

        expectOneDamage(read(join(first, headless, third)), first.length, "expected a record that begins with");
    }

    @Test
    void aHeadOfAnyLengthIsNotLoaded() {
        byte[] endless = bytes("WARC/1.0\r\nX-Long: " + "x".repeat(200_000) + "\r\n\r\n");

        expectOneDamage(read(join(first, endless, third)), first.length, "empty line that ends the record's head");
    }

    @Test
    void aHeadWithoutALengthIsNamed() {
        byte[] bare = bytes("WARC/1.0\r\nWARC-Type: response\r\n\r\nwhat\r\n\r\n");
        byte[] negative = bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nwhat\r\n\r\n");

        expectOneDamage(read(join(first, bare, third)), first.length, "Content-Length");
        expectOneDamage(read(join(first, negative, third)), first.length, "Content-Length");
    }

    @Test
    void aRecordAboveTheLimitIsNotLoadedAndTheNextIsRead() {
        byte[] large = response("https://a.example/l", "Content-Type: text/html\r\n", new byte[LIMIT + 1]);

        List<Captured> found = read(join(first, large, third));

        assertThat(found).hasExactlyElementsOfTypes(Capture.class, Refusal.class, Capture.class);
        assertThat(((Refusal) found.get(1)).name()).isEqualTo("too-large");
    }

    @Test
    void damageInAPackedRecordCostsThatRecord() {
        byte[] one = gzip(first);
        byte[] two = gzip(second);
        Arrays.fill(two, 40, 60, (byte) 0xFF);

        List<Captured> found = unpacked(join(one, two, gzip(third)));

        assertThat(found).hasExactlyElementsOfTypes(Capture.class, Refusal.class, Capture.class);
        assertThat(found.get(1).origin().offset()).isEqualTo(one.length);
        assertThat(((Refusal) found.get(1)).message()).contains("byte " + one.length);
    }

    @Test
    void aPackedRecordCutInTheMiddleCostsThatRecord() {
        byte[] one = gzip(first);
        byte[] two = gzip(second);
        for (int cut = 1; cut < two.length - 8; cut += 7) {
            byte[] rest = Arrays.copyOf(two, two.length - 8 - cut);

            List<Captured> found = unpacked(join(one, rest, gzip(third)));

            assertThat(found.get(0)).isInstanceOf(Capture.class);
            assertThat(found.get(found.size() - 1))
                    .as("cut by " + cut)
                    .isInstanceOfSatisfying(
                            Capture.class,
                            capture -> assertThat(capture.origin().url()).isEqualTo("https://paper.example/three"));
            assertThat(found.subList(1, found.size() - 1)).as("cut by " + cut).anyMatch(Refusal.class::isInstance);
        }
    }

    @Test
    void rubbishBetweenPackedRecordsIsNamed() {
        byte[] one = gzip(first);

        List<Captured> found = unpacked(join(one, bytes("rubbish"), gzip(third)));

        assertThat(found).hasExactlyElementsOfTypes(Capture.class, Refusal.class, Capture.class);
        assertThat(found.get(1).origin().offset()).isEqualTo(one.length);
    }

    @Test
    void aFileThatIsCutShortGivesWhatCameBefore() {
        byte[] whole = join(gzip(first), gzip(second));

        List<Captured> found = unpacked(Arrays.copyOf(whole, whole.length - 30));

        assertThat(found).hasExactlyElementsOfTypes(Capture.class, Refusal.class);
        assertThat(found.get(1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("broken-gzip");
            assertThat(refusal.message()).contains("cut short", "byte " + (whole.length - 30));
        });
    }

    @Test
    void aDigestThatDiffersIsSaidAndThePageIsRead() {
        String fields = "WARC-Target-URI: https://a.example/\r\nContent-Type: text/html\r\n";
        byte[] page = page("Flood");
        byte[] right = record("resource", fields + "WARC-Block-Digest: " + Digests.sha256(page) + "\r\n", page);
        byte[] wrong = record("resource", fields + "WARC-Block-Digest: " + Digests.sha256(first) + "\r\n", page);
        byte[] sha1 =
                record("resource", fields + "WARC-Payload-Digest: sha1:LB4UYYFWE5FA2AN72XWCVFTYQ4B6LHEH\r\n", page);
        byte[] unknown = record("resource", fields + "WARC-Block-Digest: other:abc\r\n", page);

        assertThat(captures(join(right, unknown)))
                .allSatisfy(capture -> assertThat(capture.left()).isEmpty());
        assertThat(captures(join(wrong, sha1)))
                .hasSize(2)
                .allSatisfy(capture ->
                        assertThat(capture.left()).extracting(Refusal::name).containsExactly("digest-mismatch"));
    }

    @Test
    void theDigestOfAPayloadMayBeThatOfTheChunksOrOfWhatTheyHold() {
        byte[] body = page("Quake");
        byte[] chunked = join(bytes(Integer.toHexString(body.length) + "\r\n"), body, bytes("\r\n0\r\n\r\n"));
        byte[] block = join(bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), chunked);
        for (byte[] counted : List.of(body, chunked)) {
            byte[] record = record("response", "WARC-Payload-Digest: " + Digests.sha256(counted) + "\r\n", block);

            assertThat(captures(record).get(0).left()).isEmpty();
        }
    }

    @Test
    void aPartOfAPageIsSaidToBeOne() {
        byte[] part = record("resource", "Content-Type: text/html\r\nWARC-Truncated: length\r\n", page("Flood"));

        assertThat(captures(part).get(0).left()).extracting(Refusal::name).containsExactly("truncated-record");
    }

    @Test
    void anythingAtAllIsReadToItsEnd() {
        java.util.Random random = new java.util.Random(5);
        byte[] archive = join(gzip(first), gzip(second), gzip(third));
        for (int round = 0; round < 300; round++) {
            byte[] damaged = archive.clone();
            for (int i = 0; i < 1 + round % 5; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }

            List<Captured> found = unpacked(damaged);

            assertThat(found).as("round " + round).hasSizeBetween(1, 8);
        }
    }

    private static void expectOneDamage(List<Captured> found, long offset, String message) {
        assertThat(found).hasExactlyElementsOfTypes(Capture.class, Refusal.class, Capture.class);
        assertThat(found.get(1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("damaged-record");
            assertThat(refusal.origin().offset()).isEqualTo(offset);
            assertThat(refusal.message()).contains(message);
        });
        assertThat(found.get(2).origin().url()).isEqualTo("https://paper.example/three");
    }

    private static byte[] wrongLength(byte[] record, int by) {
        String text = new String(record, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("Content-Length: ") + "Content-Length: ".length();
        int to = text.indexOf('\r', from);
        int length = Integer.parseInt(text.substring(from, to));
        return (text.substring(0, from) + (length + by) + text.substring(to)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(body);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static List<Capture> captures(byte[] archive) {
        return read(archive).stream().map(Capture.class::cast).toList();
    }

    private static List<Captured> read(byte[] archive) {
        return all(ByteSource.plain(stream(archive)));
    }

    private static List<Captured> unpacked(byte[] archive) {
        return all(ByteSource.unpacking(stream(archive)));
    }

    private static InputStream stream(byte[] archive) {
        return new ByteArrayInputStream(archive);
    }

    private static List<Captured> all(ByteSource source) {
        List<Captured> found = new ArrayList<>();
        try (WarcItems items = new WarcItems(Origin.file("a.warc"), source, LIMIT)) {
            items.forEachRemaining(found::add);
        }
        return found;
    }

    private static Payload.Bytes payload(Capture capture) {
        return (Payload.Bytes) capture.payload();
    }
}
