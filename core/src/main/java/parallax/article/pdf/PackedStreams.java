package parallax.article.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Looks for streams that unpack to more than a document can mean. The library unpacks a stream into memory before anyone may
 * say stop, so each is unpacked here first, into nothing, up to a limit; pictures are never unpacked and not looked at.
 */
final class PackedStreams {

    private static final int LARGEST = 64 << 20;
    private static final byte[] START = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LONGEST_DICTIONARY = 2000;
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image");
    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[[^\\]]*]|/\\w+)");
    private static final Pattern NAME = Pattern.compile("/(\\w+)");
    private static final Map<String, String> PACKED = Map.of(
            "FlateDecode", "FlateDecode",
            "Fl", "FlateDecode",
            "LZWDecode", "LZWDecode",
            "LZW", "LZWDecode",
            "RunLengthDecode", "RunLengthDecode",
            "RL", "RunLengthDecode",
            "ASCII85Decode", "ASCII85Decode",
            "A85", "ASCII85Decode",
            "ASCIIHexDecode", "ASCIIHexDecode",
            "AHx", "ASCIIHexDecode");

    private final byte[] document;

    private PackedStreams(byte[] document) {
        this.document = document;
    }

    /** Whether a stream unpacks to more than 64 MiB. */
    static boolean holdTooMuch(byte[] document) {
        return new PackedStreams(document).findTooLarge();
    }

    private boolean findTooLarge() {
        for (int at = find(START, 0); at >= 0; at = find(START, at + 1)) {
            int start = at + START.length;
            boolean begins = start < document.length && (document[start] == '\r' || document[start] == '\n');
            boolean ends = at >= 3 && document[at - 1] == 'd' && document[at - 2] == 'n' && document[at - 3] == 'e';
            if (begins && !ends && isTooLarge(dictionary(at), start)) {
                return true;
            }
        }
        return false;
    }

    /** What stands between the beginning of the object and its stream. */
    private String dictionary(int end) {
        int start = Math.max(0, end - LONGEST_DICTIONARY);
        String before = new String(document, start, end - start, StandardCharsets.ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }

    private boolean isTooLarge(String dictionary, int start) {
        Matcher filter = FILTER.matcher(dictionary);
        if (PICTURE.matcher(dictionary).find() || !filter.find()) {
            return false;
        }
        List<String> names = NAME.matcher(filter.group(1))
                .results()
                .map(MatchResult::group)
                .map(name -> PACKED.get(name.substring(1)))
                .takeWhile(name -> name != null)
                .toList();
        int from = document[start] == '\r' && start + 1 < document.length && document[start + 1] == '\n' ? 2 : 1;
        int end = find(END, start);
        int length = (end < 0 ? document.length : end) - start - from;
        return length > 0 && unpacksTooLarge(names, start + from, length);
    }

    private boolean unpacksTooLarge(List<String> names, int start, int length) {
        ByteArrayInputStream packed = new ByteArrayInputStream(document, start, length);
        for (int i = 0; i < names.size(); i++) {
            Bounded unpacked = new Bounded(i + 1 < names.size());
            try {
                FilterFactory.INSTANCE.getFilter(names.get(i)).decode(packed, unpacked, new COSDictionary(), 0);
            } catch (IOException e) {
                return unpacked.full; // a damaged stream is as long as what could be unpacked of it
            }
            packed = new ByteArrayInputStream(unpacked.kept());
        }
        return false;
    }

    private int find(byte[] wanted, int from) {
        for (int at = from; at <= document.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && document[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    /** Counts what is written, and keeps it when another filter comes after. */
    private static final class Bounded extends OutputStream {

        private final @Nullable ByteArrayOutputStream bytes;
        private long written;
        private boolean full;

        Bounded(boolean keeps) {
            this.bytes = keeps ? new ByteArrayOutputStream() : null;
        }

        @Override
        public void write(int unit) throws IOException {
            write(new byte[] {(byte) unit}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            written += length;
            if (written > LARGEST) {
                full = true;
                throw new IOException("more than " + LARGEST + " bytes");
            }
            if (bytes != null) {
                bytes.write(buffer, offset, length);
            }
        }

        byte[] kept() {
            return bytes == null ? new byte[0] : bytes.toByteArray();
        }
    }
}
