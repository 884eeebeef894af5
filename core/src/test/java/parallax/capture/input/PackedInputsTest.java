package parallax.capture.input;

import static org.assertj.core.api.Assertions.assertThat;
import static parallax.capture.archive.Warc.bytes;
import static parallax.capture.archive.Warc.gzip;
import static parallax.capture.archive.Warc.html;
import static parallax.capture.archive.Warc.join;
import static parallax.capture.archive.Warc.record;
import static parallax.capture.archive.Warc.response;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Limits;
import parallax.capture.Payload;
import parallax.capture.Refusal;
import parallax.capture.archive.Warc;
import parallax.capture.archive.WarcKeeper;

/** Archives, packed files and tables as inputs: known by their content, read from files and from standard input. */
class PackedInputsTest {

    private static final String LINES = "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n{\"text\": \"Three.\"}\n";

    @TempDir
    Path folder;

    @Test
    void whatIsPackedIsReadAsWhatItUnpacksTo() {
        assertThat(stdin(gzip(bytes("It snowed."))))
                .extracting(PackedInputsTest::text)
                .containsExactly("It snowed.");
        assertThat(stdin(gzip(bytes(LINES))))
                .extracting(PackedInputsTest::text)
                .containsExactly("One.", "Two.", "Three.");
        assertThat(stdin(gzip(bytes("id,text\n1,A row.\n"))))
                .extracting(PackedInputsTest::text)
                .containsExactly("A row.");
        assertThat(stdin(gzip(Warc.page("Flood"))))
                .singleElement()
                .satisfies(capture -> assertThat(((Capture) capture).payload()).isInstanceOf(Payload.Bytes.class));
        assertThat(stdin(gzip(gzip(bytes("It snowed.")))))
                .extracting(PackedInputsTest::text)
                .containsExactly("It snowed.");
    }

    @Test
    void whatIsPackedTooOftenIsRefused() {
        assertThat(refusal(gzip(gzip(gzip(bytes("It snowed.")))))).isEqualTo("packed-too-often");
    }

    @Test
    void aNameDoesNotMakeAnArchive() throws IOException {
        Path file = folder.resolve("page.warc.gz");
        Files.write(file, bytes("It snowed."));

        assertThat(all(file.toString())).extracting(PackedInputsTest::text).containsExactly("It snowed.");
    }

    @Test
    void anArchiveFromStandardInputIsReadPlainAndPacked() {
        byte[] one = html("https://a.example/1", "Flood");
        byte[] two = html("https://a.example/2", "Storm");

        for (byte[] archive : List.of(join(one, two), join(gzip(one), gzip(two)), gzip(join(one, two)))) {
            assertThat(stdin(archive)).hasSize(2).allMatch(Capture.class::isInstance);
        }
    }

    @Test
    void whatLiesInAnArchiveIsJudgedByItsContent() {
        byte[] text = response("https://a.example/t", "Content-Type: text/plain\r\n", bytes("It snowed."));
        byte[] lines = response("https://a.example/l", "Content-Type: application/json\r\n", bytes(LINES));
        byte[] data = response("https://a.example/d", "Content-Type: application/json\r\n", bytes("{\"rain\": 3}"));
        byte[] map = response("https://a.example/m", "Content-Type: application/xml\r\n", bytes("<urlset></urlset>"));
        byte[] font = response("https://a.example/f", "Content-Type: application/octet-stream\r\n", new byte[40]);
        byte[] image = response("https://a.example/i", "Content-Type: text/html\r\n", bytes("GIF89a\0\0"));

        List<Captured> found = stdin(join(text, lines, data, map, font, image));

        assertThat(found.subList(0, 4))
                .extracting(PackedInputsTest::text)
                .containsExactly("It snowed.", "One.", "Two.", "Three.");
        assertThat(found.get(1))
                .isInstanceOfSatisfying(
                        Capture.class,
                        line -> assertThat(line.receipt().kept())
                                .as("a line says in which record it lies")
                                .isEqualTo("<stdin>@" + text.length));
        assertThat(found.subList(4, found.size()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.message()).contains("a GIF image"));
    }

    @Test
    void aTextThatWasArchivedAsOneIsNeverTakenForAPage() {
        byte[] text = record("resource", "Content-Type: text/plain; charset=utf-8\r\n", bytes("<p>is a tag.\n"));

        assertThat(stdin(text)).extracting(PackedInputsTest::text).containsExactly("<p>is a tag.\n");
    }

    @Test
    void linesBeforeTheCutAreReadAndTheCutIsNamed() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append("{\"text\": \"Line ").append(i * 7919L % 10_007).append(".\"}\n");
        }
        byte[] whole = gzip(bytes(lines.toString()));

        List<Captured> found = stdin(Arrays.copyOf(whole, whole.length / 2));

        assertThat(found.size()).isBetween(5_000, 15_000);
        assertThat(found.subList(0, found.size() - 1)).allMatch(Capture.class::isInstance);
        assertThat(found.get(found.size() - 1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("broken-gzip");
            assertThat(refusal.message()).contains("the file ends at byte " + whole.length / 2);
        });
    }

    @Test
    void aPageThatIsCutShortIsRefused() {
        byte[] whole = gzip(Warc.page("Flood"));

        assertThat(refusal(Arrays.copyOf(whole, whole.length - 12))).isEqualTo("broken-gzip");
        assertThat(refusal(Arrays.copyOf(whole, 5))).isEqualTo("broken-gzip");
        assertThat(refusal(gzip(new byte[0]))).isEqualTo("empty");
    }

    @Test
    void twoGigabytesOfZerosInTwoMegabytesAreRefused() {
        for (byte filling : new byte[] {0, ' '}) {
            InputStream bomb = bomb(filling, 4 << 20, 512);
            assertThat(all(bomb, Limits.DEFAULT))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.name()).isIn("binary", "gzip-bomb"));
        }
    }

    @Test
    void aBombAmongTheRecordsOfAnArchiveCostsItself() {
        byte[] page = gzip(html("https://a.example/1", "Flood"));
        byte[] head = bytes("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 20971520\r\n\r\n");
        byte[] large = gzip(join(head, new byte[20 << 20], bytes("\r\n\r\n")));

        List<Captured> found = all(stream(join(page, large, page)), Limits.DEFAULT.withBytes(1 << 20));

        assertThat(found).hasExactlyElementsOfTypes(Capture.class, Refusal.class, Capture.class);
        assertThat(found.get(1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("too-large");
            assertThat(refusal.origin().offset()).isEqualTo(page.length);
        });
    }

    @Test
    void aGigabyteOfSpacesIsNotLoaded() {
        assertThat(all(new Spaces(1L << 30), Limits.DEFAULT.withBytes(1 << 20)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.name()).isEqualTo("too-large"));
    }

    @Test
    void bytesThatAreNoTextAreRefusedWhereverTheyStand() {
        byte[] nul = "It snowed\0 on Monday.".getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(nul)).isEqualTo("binary");
        assertThat(refusal(gzip(nul))).isEqualTo("binary");
        assertThat(refusal(new byte[0])).isEqualTo("empty");
    }

    @Test
    void aPatternIsItsFilesInTheOrderOfNames() throws IOException {
        write("pages/b.txt", "second");
        write("pages/a/c.txt", "first");
        write("pages/a/c.md", "never");
        write("pages/.hidden/d.txt", "never");

        assertThat(texts("pages/**/*.txt")).containsExactly("first", "second");
        assertThat(texts("pages/*.txt")).containsExactly("second");
        assertThat(texts("pages/{a,x}/?.txt")).containsExactly("first");
        assertThat(texts("**/[bc].txt")).containsExactly("first", "second");
    }

    @Test
    void aFileThatIsCalledLikeAPatternIsThatFile() throws IOException {
        write("[a].txt", "itself");
        write("a.txt", "other");

        assertThat(texts("[a].txt")).containsExactly("itself");
    }

    @Test
    void aPatternThatMeansNothingIsNamed() throws IOException {
        write("a.txt", "x");
        for (String pattern : List.of("*.warc.gz", "none/**/*.txt", "[a")) {
            assertThat(all(folder + "/" + pattern)).singleElement().isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.name()).isEqualTo("no-match");
                assertThat(refusal.origin().name()).endsWith(pattern);
            });
        }
    }

    @Test
    void aLoopOfLinksIsHarmless() throws IOException {
        write("in/a.txt", "once");
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/b.txt"), folder.resolve("in/a.txt"));
        Files.createSymbolicLink(folder.resolve("in/gone.txt"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("door"), folder.resolve("in"));

        for (String name : List.of("in", "door")) {
            List<Captured> found = all(folder.resolve(name).toString());

            assertThat(found).hasExactlyElementsOfTypes(Capture.class, Capture.class, Refusal.class);
            assertThat(found.get(0).origin().name())
                    .isEqualTo(folder.resolve(name).resolve("a.txt").toString());
        }
    }

    @Test
    void everyCaptureSaysWhereItIsKeptAndIsReadAgainFromThere() throws IOException {
        write("in.jsonl", LINES.replace("}", ", \"title\": \"T\", \"outlet\": \"The Paper\"}"));
        write("page.html", new String(Warc.page("Flood"), StandardCharsets.UTF_8));
        List<String> inputs = List.of(
                folder.resolve("in.jsonl").toString(),
                folder.resolve("page.html").toString());
        List<Captured> first;
        Path archive;
        try (WarcKeeper keeper = WarcKeeper.open(folder.resolve("kept"), "Parallax/test");
                Stream<Captured> found = new Captures().keeping(keeper).open(inputs)) {
            archive = keeper.file();
            first = found.toList();
        }

        List<Captured> again = all(archive.toString());

        assertThat(again).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            Capture before = (Capture) first.get(i);
            Capture after = (Capture) again.get(i);
            assertThat(before.receipt().kept()).isEqualTo(after.origin().place());
            assertThat(after.given()).isEqualTo(before.given());
            assertThat(content(after)).isEqualTo(content(before));
        }
    }

    private static Object content(Capture capture) {
        return capture.payload() instanceof Payload.Bytes bytes
                ? new String(bytes.bytes(), StandardCharsets.ISO_8859_1)
                : capture.payload();
    }

    /** Gzip data of one byte over and over: the same packed block many times. */
    private static InputStream bomb(byte filling, int block, int times) {
        byte[] once = new byte[block];
        Arrays.fill(once, filling);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(once);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int given = 1; given > 0; ) {
            given = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
            packed.write(buffer, 0, given);
        }
        deflater.end();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0});
        for (int i = 0; i < times; i++) {
            whole.writeBytes(packed.toByteArray());
        }
        return stream(whole.toByteArray());
    }

    /** So many spaces, held nowhere. */
    private static final class Spaces extends InputStream {

        private long left;

        Spaces(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int given = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + given, (byte) ' ');
            left -= given;
            return given == 0 && length > 0 ? -1 : given;
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<String> texts(String pattern) {
        return all(folder + "/" + pattern).stream().map(PackedInputsTest::text).toList();
    }

    private static List<Captured> all(String input) {
        try (Stream<Captured> found = new Captures().open(List.of(input))) {
            return found.toList();
        }
    }

    private static List<Captured> stdin(byte[] content) {
        return all(stream(content), Limits.DEFAULT);
    }

    private static List<Captured> all(InputStream content, Limits limits) {
        try (Stream<Captured> found = new Captures(limits, Captures.Form.BY_CONTENT, content).open(List.of("-"))) {
            return found.toList();
        }
    }

    private static String refusal(byte[] content) {
        List<Captured> found = stdin(content);
        assertThat(found).hasSize(1);
        return ((Refusal) found.get(0)).name();
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static String text(Captured captured) {
        return ((Payload.Text) ((Capture) captured).payload()).text();
    }
}
