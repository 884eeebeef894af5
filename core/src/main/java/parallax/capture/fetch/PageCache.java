package parallax.capture.fetch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages that were fetched before, so that a server need only say that they are still the same. */
interface PageCache {

    /**
     * A page as it was received.
     *
     * @param head status line and header lines of its answer
     * @param etag the server's mark of this version, empty when it gave none
     * @param modified the server's {@code Last-Modified}, empty when it gave none
     * @param type the {@code Content-Type}, empty when it gave none
     * @param bytes the body, unpacked
     */
    @SuppressWarnings("ArrayRecordComponent") // megabytes of page; compared nowhere
    record Stored(String head, String etag, String modified, String type, byte[] bytes) {

        static Stored of(Wire.Answer answer, byte[] bytes) {
            return new Stored(
                    answer.head(),
                    answer.header("ETag"),
                    answer.header("Last-Modified"),
                    answer.header("Content-Type"),
                    bytes);
        }

        /** The header lines that ask whether it is still the same. */
        Map<String, String> questions() {
            Map<String, String> questions = new LinkedHashMap<>();
            if (!etag.isEmpty()) {
                questions.put("If-None-Match", etag);
            }
            if (!modified.isEmpty()) {
                questions.put("If-Modified-Since", modified);
            }
            return questions;
        }
    }

    /** @param key address and user agent */
    @Nullable
    Stored find(String key);

    void store(String key, Stored page);

    void forget(String key);

    /** Whether an answer may be kept and can be asked for again by a mark. */
    static boolean mayStore(Wire.Answer answer) {
        String control =
                String.join(",", answer.headers().allValues("Cache-Control")).toLowerCase(Locale.ROOT);
        boolean marked = !answer.header("ETag").isEmpty()
                || !answer.header("Last-Modified").isEmpty();
        boolean varies = answer.headers().allValues("Vary").stream().anyMatch(value -> value.contains("*"));
        return answer.status() == 200 && marked && !varies && !control.contains("no-store");
    }
}
