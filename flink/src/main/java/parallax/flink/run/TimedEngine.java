package parallax.flink.run;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import parallax.language.Analysis;
import parallax.language.LanguageEngine;
import parallax.text.Span;

/** An engine that says how long it has worked. */
final class TimedEngine implements LanguageEngine {

    private final LanguageEngine engine;
    private final AtomicLong nanos = new AtomicLong();

    TimedEngine(LanguageEngine engine) {
        this.engine = engine;
    }

    /** Nanoseconds of work of all threads. */
    long nanos() {
        return nanos.get();
    }

    @Override
    public Analysis analyse(String text, List<Span> unreadable) {
        long begin = System.nanoTime();
        try {
            return engine.analyse(text, unreadable);
        } finally {
            nanos.addAndGet(System.nanoTime() - begin);
        }
    }

    @Override
    public List<Set<String>> possibleLemmas(String text, List<Span> unreadable) {
        return engine.possibleLemmas(text, unreadable);
    }

    @Override
    public String version() {
        return engine.version();
    }

    @Override
    public void close() {
        engine.close();
    }
}
