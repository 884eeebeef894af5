package parallax.capture.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pages kept in a folder, one file each: a line that names the format and the checksum of all that follows, the key, the
 * marks, the head, an empty line, the bytes. A file that is not as it was written is as good as none and is written anew.
 */
final class FolderCache implements PageCache {

    private static final String FORMAT = "parallax-page-1 ";
    /** Begins the lines that may be empty, since an empty line ends the head. */
    private static final String MARK = "= ";

    private static final String SUFFIX = ".page";
    private static final int MOST_PAGES = 20_000;
    private static final int LINES_BEFORE_THE_HEAD = 4;

    private final Path folder;
    private final long most;
    private int pages = -1;

    /** @param most bytes of one page; a longer file is none of ours */
    FolderCache(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    @Override
    public synchronized @Nullable Stored find(String key) {
        Path file = file(key);
        try {
            return Files.size(file) > 2 * most + (1 << 20) ? null : parse(key, Files.readAllBytes(file));
        } catch (IOException e) {
            return null; // not there; and what cannot be read is asked for again
        }
    }

    @Override
    public synchronized void store(String key, Stored page) {
        try {
            Files.createDirectories(folder);
            makeRoom();
            Path written = Files.createTempFile(folder, "new", ".part");
            Files.write(written, bytes(key, page));
            Files.move(written, file(key), StandardCopyOption.REPLACE_EXISTING);
            pages++;
        } catch (IOException e) {
            throw new UncheckedIOException("the cache folder " + folder + " cannot be written", e);
        }
    }

    @Override
    public synchronized void forget(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException("the cache folder " + folder + " cannot be written", e);
        }
    }

    /** When the folder is full, the tenth that was written longest ago goes. */
    private void makeRoom() throws IOException {
        if (pages >= 0 && pages < MOST_PAGES) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
        pages = files.size();
        if (pages >= MOST_PAGES) {
            for (Path old : files.stream()
                    .sorted(Comparator.comparing(FolderCache::written))
                    .limit(MOST_PAGES / 10)
                    .toList()) {
                Files.deleteIfExists(old);
                pages--;
            }
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static byte[] bytes(String key, Stored page) {
        String lines = Stream.of(escaped(key), page.etag(), page.modified(), page.type())
                        .map(line -> MARK + line + "\n")
                        .collect(Collectors.joining())
                + page.head().replace("\r\n", "\n") + "\n";
        byte[] start = lines.getBytes(StandardCharsets.UTF_8);
        byte[] rest = Arrays.copyOf(start, start.length + page.bytes().length);
        System.arraycopy(page.bytes(), 0, rest, start.length, page.bytes().length);
        byte[] first = (FORMAT + sha256(rest, 0) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] file = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, file, first.length, rest.length);
        return file;
    }

    private static @Nullable Stored parse(String key, byte[] file) {
        int first = indexOf(file, "\n", 0);
        int end = indexOf(file, "\n\n", first + 1);
        if (first < 0 || end < 0) {
            return null;
        }
        String format = new String(file, 0, first, StandardCharsets.US_ASCII);
        if (!format.equals(FORMAT + sha256(file, first + 1))) {
            return null;
        }
        String[] lines = new String(file, first + 1, end - first - 1, StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length <= LINES_BEFORE_THE_HEAD || !lines[0].equals(MARK + escaped(key))) {
            return null;
        }
        String head = String.join("\r\n", Arrays.asList(lines).subList(LINES_BEFORE_THE_HEAD, lines.length)) + "\r\n";
        byte[] body = Arrays.copyOfRange(file, end + 2, file.length);
        return new Stored(head, unmarked(lines[1]), unmarked(lines[2]), unmarked(lines[3]), body);
    }

    private static String unmarked(String line) {
        return line.substring(MARK.length());
    }

    private static int indexOf(byte[] bytes, String text, int from) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = Math.max(0, from); i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private Path file(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return folder.resolve(sha256(bytes, 0) + SUFFIX);
    }

    private static String escaped(String key) {
        return key.replace('\n', ' ');
    }

    private static String sha256(byte[] bytes, int from) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, bytes.length - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }
}
