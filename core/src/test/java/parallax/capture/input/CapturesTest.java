package parallax.capture.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Limits;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Refusal;

class CapturesTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsOneDocumentKeptExactly() throws IOException {
        Path file = write("story.txt", "A bridge fell\r\n\r\nNobody was hurt.\n");

        Capture capture = (Capture) one(file.toString());

        assertThat(text(capture)).isEqualTo("A bridge fell\r\n\r\nNobody was hurt.\n");
        assertThat(capture.origin().place()).isEqualTo(file.toString());
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheText() throws IOException {
        assertThat(text(one(write("bom.txt", "\uFEFFRain fell.").toString()))).isEqualTo("Rain fell.");
    }

    @Test
    void aFolderIsReadRecursivelyInTheOrderOfNames() throws IOException {
        write("b.txt", "second");
        write("a/z.txt", "first");
        write(".hidden", "never");

        assertThat(all(folder.toString()).map(CapturesTest::text)).containsExactly("first", "second");
    }

    @Test
    void whatSomebodyElseOpenedHasItsPlaceAndStaysOpen() {
        boolean[] closed = {false};
        InputStream part =
                new ByteArrayInputStream("{\"text\":\"Rain fell.\"}\n{\"text\":7}\n".getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };

        List<Captured> opened;
        try (Stream<Captured> all =
                new Captures().open(Origin.file("store://reports.jsonl").atLine(41), part)) {
            opened = all.toList();
        }

        assertThat(opened)
                .extracting(each -> each.origin().place())
                .containsExactly("store://reports.jsonl:41", "store://reports.jsonl:42");
        assertThat(opened.get(1)).isInstanceOf(Refusal.class);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void standardInputIsADash() {
        assertThat(stdin("It snowed.").map(CapturesTest::text)).containsExactly("It snowed.");
    }

    @Test
    void linesOfJsonAreKnownByTheirContent() throws IOException {
        Path file = write("records.txt", """
                {"id": 7, "text": "One.\\n", "title": "T", "published": "2024-03-01T23:30:00-05:00", "outlet": "O"}
                {"text": "Two.", "date": "2024-03-02", "url": "https://example.org/two"}
                """);

        List<Captured> both = all(file.toString()).toList();

        Capture first = (Capture) both.get(0);
        assertThat(text(first)).isEqualTo("One.\n");
        assertThat(first.given())
                .isEqualTo(new Given(
                        "7", "T", LocalDate.of(2024, 3, 1), OffsetDateTime.parse("2024-03-01T23:30:00-05:00"), "O"));
        Capture second = (Capture) both.get(1);
        assertThat(second.given().published()).isEqualTo(LocalDate.of(2024, 3, 2));
        assertThat(second.origin().url()).isEqualTo("https://example.org/two");
        assertThat(second.origin().place()).isEqualTo(file + ":2");
    }

    @Test
    void oneObjectOverManyLinesIsOneRecord() {
        assertThat(stdin("{\n \"text\": \"Whole.\"\n}\n").map(CapturesTest::text))
                .containsExactly("Whole.");
    }

    @Test
    void aFormMayBeForced() {
        String line = "{\"text\": \"One.\"}\n";
        Captures documents = new Captures(Limits.DEFAULT, Captures.Form.DOCUMENT, bytes(line));
        try (Stream<Captured> found = documents.open(List.of("-"))) {
            assertThat(found.map(CapturesTest::text)).containsExactly(line);
        }
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(one(folder.resolve("nowhere.txt").toString())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("missing-file");
            assertThat(refusal.origin().name()).endsWith("nowhere.txt");
        });
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        assertThat(refusal(write("empty.txt", ""))).isEqualTo("empty");
    }

    @Test
    void whiteSpaceIsEmptyToo() throws IOException {
        assertThat(refusal(write("spaces.txt", " ".repeat(200_000)))).isEqualTo("empty");
    }

    @Test
    void aBinaryIsNamedWhateverItsFileIsCalled() throws IOException {
        Path file = folder.resolve("page.html");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});

        assertThat(one(file.toString())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("binary");
            assertThat(refusal.message()).contains("a PNG image").contains("expected text");
        });
    }

    @Test
    void anEmptyFolderIsNamed() {
        assertThat(refusal(folder)).isEqualTo("empty-folder");
    }

    @Test
    void theRestIsReadAfterTrouble() throws IOException {
        Path good = write("good.txt", "Good.");

        assertThat(all(folder.resolve("none").toString(), good.toString()))
                .hasExactlyElementsOfTypes(Refusal.class, Capture.class);
    }

    @Test
    void aRecordWithoutTextIsNamedByItsLine() throws IOException {
        Path file = write("r.jsonl", "{\"text\": \"Fine.\"}\n{\"id\": \"x\"}\n");

        assertThat(all(file.toString()).toList().get(1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("no-text");
            assertThat(refusal.origin().place()).endsWith("r.jsonl:2");
        });
    }

    @Test
    void aBrokenLineIsNamedAndTheNextIsRead() throws IOException {
        Path file = write("r.jsonl", "{\"text\": \"Fine.\"}\n{\"text\": oops\n{\"text\": \"Fine.\"}\n");

        assertThat(all(file.toString())).hasExactlyElementsOfTypes(Capture.class, Refusal.class, Capture.class);
    }

    @Test
    void aBrokenDateIsSaidAndTheArticleIsRead() throws IOException {
        Path file = write("r.jsonl", "{\"text\": \"Fine.\", \"date\": \"31/12/2023\"}\n");

        Capture capture = (Capture) one(file.toString());

        assertThat(capture.given().published()).isNull();
        assertThat(capture.left()).singleElement().satisfies(left -> {
            assertThat(left.name()).isEqualTo("broken-date");
            assertThat(left.origin().place()).endsWith("r.jsonl:1");
            assertThat(left.message()).contains("31/12/2023").contains("expected an ISO day");
        });
    }

    @Test
    void bytesThatAreNotUtf8InALineAreNamedByOffset() throws IOException {
        Path file = folder.resolve("r.jsonl");
        Files.write(file, "{\"text\": \"caf\u00e9\"}\n{\"text\": \"Fine.\"}\n".getBytes(StandardCharsets.ISO_8859_1));

        List<Captured> both = all(file.toString()).toList();

        assertThat(both.get(0)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("invalid-utf-8");
            assertThat(refusal.message()).contains("byte 13 ").contains("0xE9");
        });
        assertThat(both.get(1)).isInstanceOf(Capture.class);
    }

    @Test
    void bytesThatAreNotUtf8InADocumentAreReadAndSaid() throws IOException {
        Path file = folder.resolve("old.txt");
        Files.write(file, "A caf\u00e9 burned.".getBytes(StandardCharsets.ISO_8859_1));

        Capture capture = (Capture) one(file.toString());

        assertThat(text(capture)).isEqualTo("A caf\u00e9 burned.");
        assertThat(capture.left())
                .singleElement()
                .satisfies(
                        left -> assertThat(left.message()).contains("byte 5 ").contains("windows-1252"));
    }

    @Test
    void halfACharacterKeepsItsPlace() {
        Capture capture =
                (Capture) stdin("{\"text\": \"a\\ud800b\"}").findFirst().orElseThrow();

        assertThat(text(capture)).isEqualTo("a\uFFFDb");
        assertThat(capture.left()).extracting(Refusal::name).containsExactly("lone-surrogate");
    }

    @Test
    void aLineAboveTheLimitIsCountedAndNotLoaded() throws IOException {
        Path file = folder.resolve("long.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("{\"text\": \"Fine.\"}\n{\"text\": \"".getBytes(StandardCharsets.UTF_8));
            byte[] mebibyte = new byte[1 << 20];
            Arrays.fill(mebibyte, (byte) 'x');
            for (int i = 0; i < 100; i++) {
                out.write(mebibyte);
            }
            out.write("\"}\n{\"text\": \"Fine.\"}\n".getBytes(StandardCharsets.UTF_8));
        }

        List<Captured> three = all(file.toString()).toList();

        assertThat(three).hasExactlyElementsOfTypes(Capture.class, Refusal.class, Capture.class);
        assertThat(three.get(1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("too-large");
            assertThat(refusal.origin().line()).isEqualTo(2);
            assertThat(refusal.message()).contains(String.valueOf((100L << 20) + 12));
        });
    }

    @Test
    void aDocumentAboveTheLimitIsRefused() {
        Captures small = new Captures(Limits.DEFAULT.withBytes(10), Captures.Form.BY_CONTENT, bytes("Eleven bytes."));
        try (Stream<Captured> found = small.open(List.of("-"))) {
            assertThat(found)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.name()).isEqualTo("too-large"));
        }
    }

    @Test
    void linesAreReadAsTheyAreAskedFor() {
        InputStream endless = new InputStream() {
            private static final byte[] LINE = "{\"text\": \"Again.\"}\n".getBytes(StandardCharsets.UTF_8);
            private int position;

            @Override
            public int read(byte[] buffer, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    buffer[offset + i] = (byte) read();
                }
                return length;
            }

            @Override
            public int read() {
                return LINE[position++ % LINE.length];
            }
        };
        try (Stream<Captured> found =
                new Captures(Limits.DEFAULT, Captures.Form.BY_CONTENT, endless).open(List.of("-"))) {
            assertThat(found.limit(3)).hasSize(3);
        }
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static Stream<Captured> all(String... inputs) {
        try (Stream<Captured> found = new Captures().open(List.of(inputs))) {
            return found.toList().stream();
        }
    }

    private static Captured one(String input) {
        return all(input).findFirst().orElseThrow();
    }

    private static String refusal(Path input) {
        return ((Refusal) one(input.toString())).name();
    }

    private static Stream<Captured> stdin(String content) {
        Captures captures = new Captures(Limits.DEFAULT, Captures.Form.BY_CONTENT, bytes(content));
        try (Stream<Captured> found = captures.open(List.of("-"))) {
            return found.toList().stream();
        }
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Captured captured) {
        return ((Payload.Text) ((Capture) captured).payload()).text();
    }
}
