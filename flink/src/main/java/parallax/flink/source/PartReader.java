package parallax.flink.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;
import parallax.capture.Captured;
import parallax.capture.Limits;
import parallax.capture.Origin;
import parallax.capture.input.Captures;
import parallax.flink.wire.CapturedWire;

/** The captures of one part of a file, few at a time: an article in reading takes longer than a page in coming. */
final class PartReader implements BulkFormat.Reader<byte[]> {

    private static final int AT_ONCE = 16;
    private static final int BYTES_AT_ONCE = 1 << 20;

    private final InputStream file;
    private final Stream<Captured> opened;
    private final Iterator<Captured> captures;
    private long handedOn;

    private PartReader(InputStream file, Stream<Captured> opened) {
        this.file = file;
        this.opened = opened;
        this.captures = opened.iterator();
    }

    static PartReader open(FileSourceSplit part, Captures.Form form) throws IOException {
        InputStream file = new Dependable(part.path().getFileSystem().open(part.path()));
        Origin origin = Origin.file(name(part.path()));
        boolean whole = part.offset() == 0 && part.length() == part.fileSize();
        if (whole) {
            return new PartReader(
                    file, new Captures(Limits.DEFAULT, form, InputStream.nullInputStream()).open(origin, file));
        }
        LinesOfPart lines = new LinesOfPart(file, part.offset(), part.length());
        Captures records = new Captures(Limits.DEFAULT, Captures.Form.JSON_LINES, InputStream.nullInputStream());
        return new PartReader(lines, records.open(origin.atLine(lines.firstLine()), lines));
    }

    /** A file of this machine as {@code parallax add} names it; all else with its scheme. */
    private static String name(Path path) {
        return "file".equals(path.toUri().getScheme()) ? path.getPath() : path.toString();
    }

    void skip(long captured) {
        while (handedOn < captured && captures.hasNext()) {
            captures.next();
            handedOn++;
        }
    }

    @Override
    public BulkFormat.@Nullable RecordIterator<byte[]> readBatch() {
        Queue<byte[]> batch = new ArrayDeque<>();
        int bytes = 0;
        while (batch.size() < AT_ONCE && bytes < BYTES_AT_ONCE && captures.hasNext()) {
            byte[] written = CapturedWire.write(captures.next());
            bytes += written.length;
            batch.add(written);
        }
        return batch.isEmpty() ? null : new Batch(batch);
    }

    /** Positions count what was handed on: a file that is packed knows no byte to begin at. */
    private final class Batch implements BulkFormat.RecordIterator<byte[]> {

        private final Queue<byte[]> left;

        private Batch(Queue<byte[]> left) {
            this.left = left;
        }

        @Override
        public @Nullable RecordAndPosition<byte[]> next() {
            byte[] written = left.poll();
            return written == null ? null : new RecordAndPosition<>(written, RecordAndPosition.NO_OFFSET, ++handedOn);
        }

        @Override
        public void releaseBatch() {
            left.clear();
        }
    }

    @Override
    public void close() throws IOException {
        opened.close();
        file.close();
    }

    /**
     * A store that does not answer is no fault of the article: it stops the job, which goes on from its last checkpoint,
     * where a damaged file would be refused and left behind.
     */
    private static final class Dependable extends FilterInputStream {

        private Dependable(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                throw new UncheckedIOException("the file cannot be read on", e);
            }
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return in.read(target, offset, length);
            } catch (IOException e) {
                throw new UncheckedIOException("the file cannot be read on", e);
            }
        }
    }
}
