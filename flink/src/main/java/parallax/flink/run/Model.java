package parallax.flink.run;

import parallax.Parallax;
import parallax.language.EncoderEngine;

/**
 * The reader with its model, one for all tasks of a worker. It is loaded for the first task that opens and given back when the
 * last closes: a model that a finished job left behind would fill the memory of a session cluster.
 */
final class Model implements AutoCloseable {

    private static final Shared<String, Model> SHARED = new Shared<>(none -> new Model(), Model::close);
    private static final String ONLY = "model";

    private final TimedEngine engine = new TimedEngine(EncoderEngine.open());
    private final Parallax parallax = Parallax.open(engine);

    private Model() {}

    /** To be given back by {@link #release}. */
    static Model acquire() {
        return SHARED.acquire(ONLY);
    }

    static void release() {
        SHARED.release(ONLY);
    }

    Parallax parallax() {
        return parallax;
    }

    /** How long the engine has worked in this process, in nanoseconds. */
    long nanos() {
        return engine.nanos();
    }

    @Override
    public void close() {
        parallax.close();
    }
}
