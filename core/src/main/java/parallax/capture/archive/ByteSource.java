package parallax.capture.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an input, as they stand or unpacked, which can be looked at before they are read. It knows where in the file
 * they stand: in packed data, where its member begins.
 */
public final class ByteSource extends InputStream {

    private static final int AT_ONCE = 1 << 16;

    private final InputStream in;
    private final @Nullable Gunzip packed;
    /** Position among the unpacked bytes → byte of the file, for the first byte of each member. */
    private final TreeMap<Long, Long> members = new TreeMap<>();

    private byte[] buffer = new byte[2 * AT_ONCE];
    private long base;
    private int at;
    private int filled;
    private @Nullable IOException failure;

    private ByteSource(InputStream in, @Nullable Gunzip packed) {
        this.in = in;
        this.packed = packed;
    }

    public static ByteSource plain(InputStream in) {
        return new ByteSource(in, null);
    }

    /** What the gzip data unpack to. */
    public static ByteSource unpacking(InputStream in) {
        Gunzip unpacked = new Gunzip(in);
        return new ByteSource(unpacked, unpacked);
    }

    /** At most so many of the next bytes, fewer at the end or where they are damaged; they are still to be read. */
    public byte[] peek(int most) {
        try {
            has(most);
        } catch (IOException e) {
            failure = e; // thrown again when reading comes there
        }
        return Arrays.copyOfRange(buffer, at, Math.min(filled, at + most));
    }

    /** What keeps the next byte from being read, null when nothing is known to. */
    public @Nullable IOException failure() {
        return at == filled ? failure : null;
    }

    @Override
    public int read() throws IOException {
        return has(1) ? buffer[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!has(1)) {
            return -1;
        }
        int given = Math.min(length, filled - at);
        System.arraycopy(buffer, at, target, offset, given);
        at += given;
        return given;
    }

    /** Whether there are so many more bytes; they are then at {@link #ahead}. */
    boolean has(int count) throws IOException {
        while (filled - at < count) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (failure != null) {
            throw failure;
        }
        makeRoom();
        int given = in.read(buffer, filled, AT_ONCE);
        if (given > 0 && packed != null && packed.isMemberStart()) {
            members.put(base + filled, packed.member());
        }
        filled += Math.max(0, given);
        return given > 0;
    }

    private void makeRoom() {
        if (buffer.length - filled >= AT_ONCE) {
            return;
        }
        int left = filled - at;
        byte[] target = left + AT_ONCE <= buffer.length ? buffer : new byte[left + 2 * AT_ONCE];
        System.arraycopy(buffer, at, target, 0, left);
        buffer = target;
        base += at;
        at = 0;
        filled = left;
    }

    /** The byte so far ahead, from 0; only after {@link #has}. */
    byte ahead(int index) {
        return buffer[at + index];
    }

    /** How many bytes can be looked at without reading on. */
    int inSight() {
        return filled - at;
    }

    /** Copies of the next bytes; only after {@link #has}. */
    byte[] take(int count) {
        byte[] taken = Arrays.copyOfRange(buffer, at, at + count);
        at += count;
        return taken;
    }

    void pass(int count) {
        at += count;
    }

    /** Puts bytes back that were the last to be read. */
    void unread(byte[] bytes) {
        byte[] whole = new byte[bytes.length + filled - at + AT_ONCE];
        System.arraycopy(bytes, 0, whole, 0, bytes.length);
        System.arraycopy(buffer, at, whole, bytes.length, filled - at);
        base += at - (long) bytes.length;
        filled = bytes.length + filled - at;
        at = 0;
        buffer = whole;
    }

    /**
     * Where the next byte stands: the byte of the file; in packed data the byte of the file at which its member begins, or
     * where it does not begin one, the byte of what is unpacked.
     */
    long place() {
        long position = base + at;
        members.headMap(position).clear();
        Map.Entry<Long, Long> member = members.firstEntry();
        return member != null && member.getKey() == position ? member.getValue() : position;
    }

    /** The byte of the file where damage was found before a record began. */
    long placeOfDamage() {
        return packed == null ? place() : packed.member();
    }

    /** After damage: goes to where packed data may begin again; false when there is nothing more. */
    boolean resume() throws IOException {
        failure = null;
        base += filled;
        at = 0;
        filled = 0;
        return packed != null && packed.resume();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
