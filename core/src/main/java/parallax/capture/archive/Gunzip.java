package parallax.capture.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import parallax.capture.BrokenInputException;

/**
 * Unpacks gzip (RFC 1952) of one or many members and knows at which byte of the file each member begins. No call gives
 * bytes of two members. Damage is a {@link BrokenInputException} after all that could be unpacked before it; {@link #resume}
 * then looks for the next member. The JDK's own stream tells neither where it stands nor goes on after damage.
 */
final class Gunzip extends InputStream {

    static final String BROKEN = "broken-gzip";
    static final String BOMB = "gzip-bomb";

    /**
     * Packed bytes that are kept to look for the next member among them: a damaged member is often noticed only after the
     * next one was swallowed.
     */
    private static final int HISTORY = 1 << 20;

    private static final int AT_ONCE = 1 << 15;

    /** News packs to a third or a tenth, the same page over and over to a hundredth, zeros to a thousandth. */
    private static final long MOST_TIMES_ITS_SIZE = 250;

    /** Below this nothing is a bomb. */
    private static final long HARMLESS = 16L << 20;

    private static final int FLAG_CHECKSUM = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] packed = new byte[HISTORY];
    private long base;
    private int at;
    private int filled;
    private boolean inMember;
    private boolean first;
    private long member;
    private long size;
    private long packedBefore;
    private long unpacked;

    Gunzip(InputStream in) {
        this.in = in;
    }

    /** Byte of the file at which the member begins that the last bytes came from. */
    long member() {
        return member;
    }

    /** Whether the last bytes given were the first of their member. */
    boolean isMemberStart() {
        return first;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (inMember || begin()) {
            first = size == 0;
            int given = inflate(target, offset, length);
            if (given > 0) {
                checksum.update(target, offset, given);
                size += given;
                unpacked += given;
                checkRatio();
                return given;
            }
            finish();
        }
        return -1;
    }

    /** Enters the next member; false at the end. Zeros between members are padding, as on tapes. */
    private boolean begin() throws IOException {
        while (at > 0 && has(1) && packed[at] == 0) {
            at++;
        }
        if (!has(1)) {
            return false;
        }
        member = base + at;
        try {
            header();
        } catch (EOFException e) {
            throw cutShort();
        }
        inflater.reset();
        checksum.reset();
        size = 0;
        inMember = true;
        return true;
    }

    private void header() throws IOException {
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            throw new BrokenInputException(
                    BROKEN, "expected the beginning of gzip data (1F 8B 08) at byte " + member + ", found other bytes");
        }
        int flags = next();
        pass(6);
        if ((flags & FLAG_EXTRA) != 0) {
            pass(next() | next() << 8);
        }
        passText(flags & FLAG_NAME);
        passText(flags & FLAG_COMMENT);
        pass((flags & FLAG_CHECKSUM) != 0 ? 2 : 0);
    }

    private void pass(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void passText(int present) throws IOException {
        int last = present;
        while (last != 0) {
            last = next();
        }
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            while (true) {
                int given = inflater.inflate(target, offset, length);
                if (given > 0 || inflater.finished()) {
                    return given;
                }
                if (inflater.needsDictionary()) {
                    throw new DataFormatException("a preset dictionary");
                }
                if (!has(1)) {
                    throw cutShort();
                }
                inflater.setInput(packed, at, filled - at);
                at = filled;
            }
        } catch (DataFormatException e) {
            throw new BrokenInputException(
                    BROKEN,
                    "the packed data that begins at byte " + member + " is damaged before byte "
                            + (base + filled - inflater.getRemaining()) + ": " + e.getMessage());
        }
    }

    private BrokenInputException cutShort() {
        return new BrokenInputException(
                BROKEN,
                "cut short: the file ends at byte " + (base + filled) + " within the packed data that begins at byte "
                        + member);
    }

    private void finish() throws IOException {
        at = filled - inflater.getRemaining();
        inMember = false;
        try {
            long sum = number();
            long length = number();
            if (sum != checksum.getValue() || length != (size & 0xFFFFFFFFL)) {
                throw new BrokenInputException(
                        BROKEN,
                        "the packed data that begins at byte " + member
                                + " unpacks to something else than was packed: its checksum differs");
            }
        } catch (EOFException e) {
            throw cutShort();
        }
    }

    private long number() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private void checkRatio() throws IOException {
        long consumed = base + filled - inflater.getRemaining() - packedBefore;
        if (unpacked > HARMLESS && unpacked > consumed * MOST_TIMES_ITS_SIZE) {
            throw new BrokenInputException(
                    BOMB,
                    "%d packed bytes became %d; expected at most %d times as many"
                            .formatted(consumed, unpacked, MOST_TIMES_ITS_SIZE));
        }
    }

    /** After damage: goes to the next place where a member may begin; false when there is none. */
    boolean resume() throws IOException {
        inMember = false;
        at = (int) Math.max(0, Math.min(filled, member + 1 - base));
        while (has(4)) {
            boolean magic = packed[at] == 0x1F && (packed[at + 1] & 0xFF) == 0x8B && packed[at + 2] == 8;
            if (magic && (packed[at + 3] & 0xE0) == 0) {
                packedBefore = base + at;
                unpacked = 0;
                return true;
            }
            at++;
        }
        return false;
    }

    private int next() throws IOException {
        if (!has(1)) {
            throw new EOFException();
        }
        return packed[at++] & 0xFF;
    }

    private boolean has(int count) throws IOException {
        while (filled - at < count) {
            if (filled + AT_ONCE > packed.length) {
                int dropped = Math.min(at, packed.length / 2);
                System.arraycopy(packed, dropped, packed, 0, filled - dropped);
                base += dropped;
                at -= dropped;
                filled -= dropped;
            }
            int given = in.read(packed, filled, AT_ONCE);
            if (given <= 0) {
                return false;
            }
            filled += given;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
