package parallax.web.follow;

import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Items;
import parallax.capture.Payload;
import parallax.text.Fingerprint;

/** The items of a feed that the ledger does not know yet, so that no page behind the others is asked for again. */
final class UnknownItems implements Items {

    private static final int DIGITS = 32;

    private final Items items;
    private final Predicate<String> known;
    private @Nullable Captured next;
    private String print = "";

    /** @param known whether an item of this fingerprint was read before */
    UnknownItems(Items items, Predicate<String> known) {
        this.items = items;
        this.known = known;
    }

    /** The fingerprint of the item that was given last: of what the feed says of it, whatever lies behind its link. */
    String print() {
        return print;
    }

    static String print(Capture item) {
        Payload payload = item.payload();
        String content = payload instanceof Payload.Bytes bytes
                ? Fingerprint.sha256(bytes.bytes())
                : Fingerprint.sha256(
                        payload instanceof Payload.Text text ? text.text() : ((Payload.Markup) payload).html());
        return Fingerprint.id(
                "", DIGITS, "followed", content, item.given(), item.origin().url() + "");
    }

    @Override
    public boolean hasNext() {
        while (next == null && items.hasNext()) {
            Captured item = items.next();
            boolean old = item instanceof Capture capture && known.test(print(capture));
            next = old ? null : item;
        }
        return next != null;
    }

    @Override
    public Captured next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no more items");
        }
        Captured result = next;
        next = null;
        print = result instanceof Capture capture ? print(capture) : "";
        return result;
    }

    @Override
    public void close() {
        items.close();
    }
}
