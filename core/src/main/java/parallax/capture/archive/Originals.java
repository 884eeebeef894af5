package parallax.capture.archive;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;

/** What an archive already held, so that a revisit can be told from one whose original is missing. Only hashes are kept. */
final class Originals {

    /** So many names are kept; the oldest go first. */
    private static final int MOST = 1 << 20;

    private final Set<Long> known = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > MOST;
        }
    });

    void add(Frame.Whole record) {
        remember(record.field("WARC-Record-ID"));
        remember(record.field("WARC-Payload-Digest"));
        remember(address(record.field("WARC-Target-URI"), record.field("WARC-Date")));
    }

    /** Whether what this record refers to was there before it. */
    boolean has(Frame.Whole record) {
        return knows(record.field("WARC-Refers-To"))
                || knows(record.field("WARC-Payload-Digest"))
                || knows(address(record.field("WARC-Refers-To-Target-URI"), record.field("WARC-Refers-To-Date")));
    }

    private static String address(String url, String date) {
        return url.isEmpty() || date.isEmpty() ? "" : url + " " + date;
    }

    private void remember(String name) {
        if (!name.isEmpty()) {
            known.add(hash(name));
        }
    }

    private boolean knows(String name) {
        return !name.isEmpty() && known.contains(hash(name));
    }

    private static long hash(String name) {
        CRC32C sum = new CRC32C();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return (long) name.hashCode() << 32 | sum.getValue();
    }
}
