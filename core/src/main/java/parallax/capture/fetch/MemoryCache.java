package parallax.capture.fetch;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages kept for the life of the fetcher; those not asked for longest go first. */
final class MemoryCache implements PageCache {

    private static final long MOST_BYTES = 32L << 20;

    /** What a page costs beside its bytes, so that many empty ones fill it too. */
    private static final long OVERHEAD = 1 << 12;

    private final Map<String, Stored> pages = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    @Override
    public synchronized @Nullable Stored find(String key) {
        return pages.get(key);
    }

    @Override
    public synchronized void store(String key, Stored page) {
        forget(key);
        if (size(page) > MOST_BYTES / 4) {
            return;
        }
        pages.put(key, page);
        bytes += size(page);
        Iterator<Stored> oldest = pages.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    @Override
    public synchronized void forget(String key) {
        Stored before = pages.remove(key);
        bytes -= before == null ? 0 : size(before);
    }

    private static long size(Stored page) {
        return page.bytes().length + page.head().length() + OVERHEAD;
    }
}
