package parallax.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.capture.Captured;
import parallax.capture.input.Captures;
import parallax.flink.wire.CapturedWire;

class FilePartsTest {

    @TempDir
    Path folder;

    @Test
    void linesAreCutAndAllElseIsWhole() throws IOException {
        write("a.jsonl", lines(1, 50));
        write("deep/page.html", "<html><body><p>Rain fell on Orm all day.</p></body></html>");
        write(".hidden/never.txt", "never");
        pack("z.jsonl.gz", lines(1, 50));

        List<FileSourceSplit> parts = parts(400);

        assertThat(parts)
                .filteredOn(part -> part.path().getName().equals("a.jsonl"))
                .hasSizeGreaterThan(3);
        assertThat(parts)
                .filteredOn(part -> !part.path().getName().equals("a.jsonl"))
                .extracting(part -> part.path().getName())
                .containsExactly("page.html", "z.jsonl.gz");
        assertThat(parts).extracting(FileSourceSplit::splitId).doesNotHaveDuplicates();
    }

    @Test
    void partsGiveWhatTheFileGives() throws IOException {
        write("a.jsonl", lines(1, 30) + "no record\n" + lines(31, 40));

        List<Captured> whole;
        try (Stream<Captured> opened = new Captures().open(List.of(folder.toString()))) {
            whole = opened.toList();
        }

        assertThat(whole).hasSize(41);
        assertThat(read(parts(300))).isEqualTo(whole);
    }

    @Test
    void aPartThatWasBegunGoesOnBehindWhatWasHandedOn() throws IOException {
        write("a.jsonl", lines(1, 40));
        FileSourceSplit part = parts(1 << 20).get(0);
        List<Captured> all = read(List.of(part));

        FileSourceSplit begun =
                part.updateWithCheckpointedPosition(new CheckpointedPosition(CheckpointedPosition.NO_OFFSET, 17));

        assertThat(read(new ArchiveFormat(Captures.Form.BY_CONTENT).restoreReader(new Configuration(), begun)))
                .isEqualTo(all.subList(17, 40));
    }

    private List<FileSourceSplit> parts(long size) throws IOException {
        return List.copyOf(new FileParts(size)
                .enumerateSplits(
                        new org.apache.flink.core.fs.Path[] {new org.apache.flink.core.fs.Path(folder.toUri())}, 1));
    }

    private static List<Captured> read(List<FileSourceSplit> parts) throws IOException {
        List<Captured> all = new ArrayList<>();
        for (FileSourceSplit part : parts) {
            all.addAll(read(new ArchiveFormat(Captures.Form.BY_CONTENT).createReader(new Configuration(), part)));
        }
        return all;
    }

    private static List<Captured> read(BulkFormat.Reader<byte[]> reader) throws IOException {
        List<Captured> all = new ArrayList<>();
        try (reader) {
            for (var batch = reader.readBatch(); batch != null; batch = reader.readBatch()) {
                for (RecordAndPosition<byte[]> next = batch.next(); next != null; next = batch.next()) {
                    all.add(CapturedWire.read(next.getRecord()));
                }
            }
        }
        return all;
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int number = from; number <= to; number++) {
            lines.append("{\"id\":\"")
                    .append(number)
                    .append("\",\"text\":\"Rain fell on Orm ")
                    .append(number)
                    .append(" times.\"}\n");
        }
        return lines.toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void pack(String name, String text) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
