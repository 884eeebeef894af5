package parallax.capture;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How bytes were received and where they are kept, so that a record can be traced to what came over the wire.
 *
 * @param at when the server answered, null when not known; never taken for a day of publication
 * @param head status line and header lines of the HTTP answer, empty when there was none
 * @param kept the archive and the byte offset of the record in which they lie, as {@code pages.warc.gz@1042}; null when they
 *     are not kept
 */
public record Receipt(
        @Nullable Instant at, String head, @Nullable String kept) {

    public static final Receipt NONE = new Receipt(null, "", null);

    public Receipt {
        Objects.requireNonNull(head);
    }

    public Receipt keptAt(String place) {
        return new Receipt(at, head, place);
    }
}
