package parallax.flink.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * The files of folders, of all folders within, each a part of its own. JSON Lines that are not packed are cut into parts of a
 * size; everything else can only be read from its beginning, and an archive that is packed with gzip is one part. Hidden
 * files are left out, as {@code parallax add} leaves them out.
 */
final class FileParts implements FileEnumerator {

    private final long size;

    /** @param size bytes of a part, at least one */
    FileParts(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("a part of one byte or more was expected, found " + size);
        }
        this.size = size;
    }

    @Override
    public Collection<FileSourceSplit> enumerateSplits(Path[] paths, int wanted) throws IOException {
        List<FileSourceSplit> parts = new ArrayList<>();
        for (Path path : paths) {
            FileSystem files = path.getFileSystem();
            collect(files, files.getFileStatus(path), parts);
        }
        return parts;
    }

    private void collect(FileSystem files, FileStatus status, List<FileSourceSplit> parts) throws IOException {
        if (!status.isDir()) {
            cut(status, parts);
            return;
        }
        FileStatus[] within = files.listStatus(status.getPath());
        Arrays.sort(within, Comparator.comparing(each -> each.getPath().toString()));
        for (FileStatus each : within) {
            if (!each.getPath().getName().startsWith(".")) {
                collect(files, each, parts);
            }
        }
    }

    private void cut(FileStatus file, List<FileSourceSplit> parts) {
        long length = file.getLen();
        long step = isLines(file.getPath().getName()) ? size : Math.max(1, length);
        long from = 0;
        do {
            long bytes = Math.min(step, length - from);
            parts.add(new FileSourceSplit(
                    file.getPath() + "@" + from, file.getPath(), from, bytes, file.getModificationTime(), length));
            from += bytes;
        } while (from < length);
    }

    private static boolean isLines(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }
}
