package parallax.capture.archive;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Receipt;

/** What is kept is what was received: read back by jwarc, by ourselves, and digests computed again. */
class WarcKeeperTest {

    private static final Instant THEN = Instant.parse("2022-02-17T08:30:15Z");

    @TempDir
    Path folder;

    @Test
    void aFetchedPageIsAResponseWithItsHead() throws Exception {
        byte[] page = Warc.page("Flood");
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 12\r\n\r\n";
        Capture kept = keep(fetched("https://paper.example/1", page, head)).get(0);

        WarcResponse record = (WarcResponse) records().get(1);
        assertThat(record.version().toString()).isEqualTo("WARC/1.1");
        assertThat(record.target()).isEqualTo("https://paper.example/1");
        assertThat(record.date()).isEqualTo(THEN);
        assertThat(record.http().status()).isEqualTo(200);
        assertThat(record.http().headers().first("Content-Encoding")).isEmpty();
        assertThat(record.http().headers().first("X-Crawl-Content-Encoding")).contains("gzip");
        assertThat(record.http().headers().first("Content-Length")).contains(String.valueOf(page.length));
        assertThat(record.headers().first("WARC-Payload-Digest")).contains("sha256:" + sha256(page));
        assertThat(kept.receipt().kept()).isEqualTo(archive() + "@" + record.position());
        Capture again = (Capture) readBack().get(0);
        assertThat(((Payload.Bytes) again.payload()).bytes()).isEqualTo(page);
        assertThat(again.left()).as("the digests agree").isEmpty();
    }

    @Test
    void thePlaceThatIsGivenIsOneMemberThatUnpacksToTheRecord() throws Exception {
        List<Capture> kept = keep(text("in.jsonl", 1, "One."), text("in.jsonl", 2, "Two."));

        String place = String.valueOf(kept.get(1).receipt().kept());
        int offset = Integer.parseInt(place.substring(place.lastIndexOf('@') + 1));
        byte[] file = Files.readAllBytes(archive());
        byte[] member =
                new GZIPInputStream(new ByteArrayInputStream(file, offset, file.length - offset)).readAllBytes();
        String record = new String(member, StandardCharsets.UTF_8);
        assertThat(record).startsWith("WARC/1.1\r\n").contains("\r\n\r\nTwo.\r\n\r\n");
        byte[] block = "Two.".getBytes(StandardCharsets.UTF_8);
        assertThat(record).contains("WARC-Block-Digest: sha256:" + sha256(block));
    }

    @Test
    void aLineOfJsonIsAResourceAndComesBackWithAllThatWasGiven() {
        Given given = new Given(
                        "a-7",
                        "Flüsse steigen",
                        LocalDate.of(2022, 2, 17),
                        OffsetDateTime.parse("2022-02-17T08:30:00+01:00"),
                        "The Paper")
                .withAuthors(List.of("Ann Roe", "Bo Li"))
                .withTags(List.of("floods"));
        Capture line =
                text("in.jsonl", 3, "The river rose.\n\nIt fell – later.\n").with(given);
        keep(line, text("in.jsonl", 4, "Nothing is given here."));

        List<Captured> back = readBack();

        assertThat(back).hasSize(2);
        assertThat(((Capture) back.get(0)).given()).isEqualTo(given);
        assertThat(back.get(0).origin().url()).isNull();
        assertThat(((Capture) back.get(1)).given()).isEqualTo(Given.NOTHING);
        Payload.Bytes payload = (Payload.Bytes) ((Capture) back.get(0)).payload();
        assertThat(new String(payload.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("The river rose.\n\nIt fell – later.\n");
        assertThat(payload.charset()).isEqualTo("utf-8");
    }

    @Test
    void theArchiveSaysWhoWroteIt() throws Exception {
        keep();

        Warcinfo info = (Warcinfo) records().get(0);
        assertThat(info.fields().first("software")).contains("Parallax/test");
        assertThat(info.filename()).contains("kept.warc.gz");
    }

    @Test
    void theSameAgainIsARevisit() throws Exception {
        byte[] page = Warc.page("Flood");
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
        keep(
                fetched("https://paper.example/1", page, head),
                fetched("https://paper.example/1", page, head),
                fetched("https://paper.example/2", page, head),
                fetched("https://paper.example/1", Warc.page("Storm"), head));

        List<WarcRecord> records = records();

        assertThat(records)
                .extracting(WarcRecord::type)
                .containsExactly("warcinfo", "response", "revisit", "response", "response");
        WarcRevisit revisit = (WarcRevisit) records.get(2);
        assertThat(revisit.refersTo()).contains(records.get(1).id());
        assertThat(revisit.http().status()).isEqualTo(200);
        assertThat(readBack()).as("a revisit is nothing new to read").hasSize(3).allMatch(Capture.class::isInstance);
    }

    @Test
    void anArchiveThatExistsIsNeverWrittenTo() throws IOException {
        keep(text("a.txt", 0, "First."));
        byte[] before = Files.readAllBytes(archive());

        try (WarcKeeper again = WarcKeeper.open(archive(), "Parallax/test")) {
            again.keep(text("a.txt", 0, "Second."));
            assertThat(again.file()).isEqualTo(folder.resolve("kept-2.warc.gz"));
        }
        try (WarcKeeper third = WarcKeeper.open(archive(), "Parallax/test")) {
            assertThat(third.file()).isEqualTo(folder.resolve("kept-3.warc.gz"));
        }

        assertThat(Files.readAllBytes(archive())).isEqualTo(before);
    }

    @Test
    void aFolderIsMadeWhereThereIsNone() {
        try (WarcKeeper keeper = WarcKeeper.open(folder.resolve("a/b"), "Parallax/test")) {
            assertThat(keeper.file()).isEqualTo(folder.resolve("a/b/parallax.warc.gz"));
        }
    }

    @Test
    void eachRecordIsWholeInTheFileBeforeTheNextBegins() {
        try (WarcKeeper keeper = WarcKeeper.open(archive(), "Parallax/test")) {
            keeper.keep(text("a.txt", 0, "First."));

            assertThat(readBack()).singleElement().isInstanceOf(Capture.class);
        }
    }

    @Test
    void whatIsAlreadyKeptHereIsNotKeptTwice() throws Exception {
        try (WarcKeeper keeper = WarcKeeper.open(archive(), "Parallax/test")) {
            Capture once = keeper.keep(text("a.txt", 0, "First."));
            assertThat(keeper.keep(once)).isEqualTo(once);
        }
        assertThat(records()).hasSize(2);
    }

    @Test
    void whereNothingCanBeWrittenThereIsOneClearError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(() -> WarcKeeper.open(file, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> WarcKeeper.open(file.resolve("in/kept.warc.gz"), "x"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("kept.warc.gz");
    }

    @Test
    void aDiskThatIsFullIsOneClearErrorAndLeavesWholeRecords() throws IOException {
        FullDisk disk = new FullDisk(Files.newByteChannel(archive(), CREATE_NEW, WRITE));
        byte[] noise = new byte[50_000];
        new Random(3).nextBytes(noise);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
        try (WarcKeeper keeper = WarcKeeper.over(archive(), disk, "Parallax/test")) {
            keeper.keep(text("a.txt", 0, "First."));
            long whole = disk.size();
            disk.left = 20_000;
            Capture page = fetched("https://paper.example/1", noise, head);

            assertThatThrownBy(() -> keeper.keep(page))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot write to " + archive())
                    .hasMessageContaining("no space is left");
            assertThat(disk.size()).isEqualTo(whole);
            assertThatThrownBy(() -> keeper.keep(text("b.txt", 0, "Third."))).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(readBack()).singleElement().isInstanceOf(Capture.class);
    }

    /** A file on a disk with so much room. */
    private static final class FullDisk implements SeekableByteChannel {

        private final SeekableByteChannel file;
        private long left = Long.MAX_VALUE;

        FullDisk(SeekableByteChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (bytes.remaining() > left) {
                throw new IOException("no space is left");
            }
            left -= bytes.remaining();
            return file.write(bytes);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            return file.position(position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            return file.truncate(size);
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private Path archive() {
        return folder.resolve("kept.warc.gz");
    }

    private List<Capture> keep(Capture... captures) {
        try (WarcKeeper keeper = WarcKeeper.open(archive(), "Parallax/test")) {
            return Arrays.stream(captures).map(keeper::keep).toList();
        }
    }

    private static Capture fetched(String url, byte[] page, String head) {
        Payload payload = new Payload.Bytes(page, null, "text/html");
        return new Capture(Origin.of(url, url), payload, Given.NOTHING).with(new Receipt(THEN, head, null));
    }

    private static Capture text(String name, long line, String text) {
        Origin origin = Origin.file(name);
        return new Capture(line == 0 ? origin : origin.atLine(line), new Payload.Text(text), Given.NOTHING);
    }

    private List<WarcRecord> records() throws IOException {
        List<WarcRecord> records = new ArrayList<>();
        try (WarcReader reader = new WarcReader(archive())) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response) {
                    response.http();
                } else if (record instanceof WarcRevisit revisit) {
                    revisit.http();
                } else if (record instanceof Warcinfo info) {
                    info.fields();
                }
                records.add(record);
            }
        }
        return records;
    }

    private List<Captured> readBack() {
        List<Captured> found = new ArrayList<>();
        try (WarcItems items =
                new WarcItems(Origin.file("kept"), ByteSource.unpacking(Files.newInputStream(archive())), 1 << 20)) {
            items.forEachRemaining(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
