package parallax.capture;

import java.util.Iterator;

/**
 * The captures and refusals of one input that holds several, in their order, read as they are asked for: the records of an
 * archive, the items of a feed, the rows of a table. Trouble with one of them is a {@link Refusal} in its place; neither
 * method of the iterator throws for bad input.
 */
public interface Items extends Iterator<Captured>, AutoCloseable {

    /** Closes what the items are read from. */
    @Override
    void close();
}
