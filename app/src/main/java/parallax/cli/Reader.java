package parallax.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.Parallax;
import parallax.Result;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Refusal;

/** Reads inputs with several threads and hands on what came of each in the order of the inputs. */
final class Reader {

    /** Inputs under way for each thread: enough to keep it busy, few enough to bound memory. */
    private static final int AHEAD = 4;

    private final Parallax parallax;
    private final Given given;
    private final int threads;

    /** @param given what the caller says of every input; the input's own word wins */
    Reader(Parallax parallax, Given given, int threads) {
        this.parallax = parallax;
        this.given = given;
        this.threads = threads;
    }

    void read(Stream<Captured> inputs, Sink sink) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Pending> pending = new ArrayDeque<>();
            for (Iterator<Captured> all = inputs.iterator(); all.hasNext(); ) {
                Captured captured = all.next();
                pending.add(new Pending(captured, submit(pool, captured)));
                if (pending.size() >= threads * AHEAD) {
                    deliver(pending.remove(), sink);
                }
            }
            while (!pending.isEmpty()) {
                deliver(pending.remove(), sink);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private @Nullable Future<Result> submit(ExecutorService pool, Captured captured) {
        if (captured instanceof Capture capture) {
            Capture told = capture.with(capture.given().or(given));
            return pool.submit(() -> parallax.read(told));
        }
        return null;
    }

    private static void deliver(Pending pending, Sink sink) {
        Future<Result> future = pending.result();
        if (future == null) {
            sink.refused((Refusal) pending.captured());
            return;
        }
        try {
            sink.read((Capture) pending.captured(), future.get());
        } catch (ExecutionException e) {
            sink.refused(new Refusal(
                    pending.captured().origin(),
                    "fault",
                    "not read: a fault of the reader, please report: " + e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    /** What is done with the outcome of each input, in order. */
    interface Sink {

        void read(Capture capture, Result result);

        void refused(Refusal refusal);
    }

    private record Pending(Captured captured, @Nullable Future<Result> result) {}
}
