package parallax.format.outside;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/** Reads one layout of somebody else; a line that is damaged is handed on as unread and never ends the run. */
public interface OutsideReader {

    /**
     * Hands on every line in order.
     *
     * @param text the file
     * @param file its name, for places
     */
    void read(Reader text, String file, Consumer<OutsideLine> sink) throws IOException;

    /** The reader of a system's data. */
    static OutsideReader of(Outside.Dataset system) {
        return switch (system) {
            case GDELT -> new GdeltReader();
            case ACLED -> new AcledReader();
            case CLAIMREVIEW -> new ClaimReviewReader();
        };
    }
}
