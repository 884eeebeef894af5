package parallax.story.embed;

import org.jspecify.annotations.Nullable;

/**
 * Gives texts their direction. The model is loaded when the first text comes, all encoders of a process share one, and it
 * is given back when the last encoder that used it is closed. The directions of the last texts are remembered longer.
 */
public final class SentenceEncoder implements AutoCloseable {

    private static final Shared SHARED = new Shared();

    private @Nullable SentenceModel model;
    private boolean closed;

    private SentenceEncoder() {}

    /** An encoder that has loaded nothing yet. It serves any number of threads. */
    public static SentenceEncoder open() {
        return new SentenceEncoder();
    }

    /**
     * The direction of an opening; the same text has the same direction always.
     *
     * @throws UnavailableException when the model is missing or the platform has no native library for it
     */
    public Vector embed(Opening opening) {
        checkIsOpen();
        return SHARED.directions.of(opening, () -> model().embed(opening));
    }

    private synchronized void checkIsOpen() {
        if (closed) {
            throw new IllegalStateException("a closed encoder was asked");
        }
    }

    private synchronized SentenceModel model() {
        checkIsOpen();
        SentenceModel loaded = model;
        if (loaded == null) {
            loaded = SHARED.acquire();
            model = loaded;
        }
        return loaded;
    }

    @Override
    public synchronized void close() {
        if (model != null) {
            model = null;
            SHARED.release();
        }
        closed = true;
    }

    /** The one model, and how many encoders use it. */
    private static final class Shared {

        private final Directions directions = new Directions();
        private @Nullable SentenceModel model;
        private int users;

        synchronized SentenceModel acquire() {
            SentenceModel open = model;
            if (open == null) {
                open = SentenceModel.open();
                model = open;
            }
            users++;
            return open;
        }

        synchronized void release() {
            users--;
            if (users == 0 && model != null) {
                model.close();
                model = null;
            }
        }
    }
}
