package parallax.capture;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was received: bytes, or text and markup that were already decoded (a field of a record, an item of a feed). */
public sealed interface Payload {

    /**
     * @param bytes as received; not copied, do not change them
     * @param charset named by the transport, null when it named none
     * @param mediaType named by the transport, null when it named none; readers look at the content all the same
     */
    @SuppressWarnings("ArrayRecordComponent") // megabytes of page; compared nowhere
    record Bytes(
            byte[] bytes,
            @Nullable String charset,
            @Nullable String mediaType) implements Payload {

        public Bytes {
            Objects.requireNonNull(bytes);
        }
    }

    /** @param text plain text, kept exactly as given */
    record Text(String text) implements Payload {

        public Text {
            Objects.requireNonNull(text);
        }
    }

    /**
     * A piece of HTML that its giver calls the article: the item of a feed. It is no page; nothing in it is navigation.
     *
     * @param html decoded
     */
    record Markup(String html) implements Payload {

        private static final String BEFORE =
                "<!DOCTYPE html><html><head><meta property=\"og:type\" content=\"article\"></head><body><article>";
        private static final String BEHIND = "</article></body></html>";

        public Markup {
            Objects.requireNonNull(html);
        }

        /** A page around it that calls it the article, so that it is read and kept as pages are. */
        public Bytes asPage() {
            byte[] page = (BEFORE + html + BEHIND).getBytes(StandardCharsets.UTF_8);
            return new Bytes(page, "utf-8", "text/html");
        }
    }
}
