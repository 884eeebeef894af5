package parallax.cli;

import java.io.IOException;
import parallax.Reading;

/** Where readings come from, one at a time: files of the record contract, or a ledger. */
interface Readings {

    /** Hands every reading on, in the order of the source. */
    void each(Sink sink) throws IOException;

    /** What is done with a reading. */
    interface Sink {
        void take(Reading reading) throws IOException;
    }
}
