package parallax.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/**
 * A ledger that lasts as long as the process.
 *
 * @param <R> what is kept of an article
 */
public final class InMemoryLedger<R> implements Ledger<R> {

    private final ConcurrentNavigableMap<String, R> readings = new ConcurrentSkipListMap<>();
    private final Function<R, String> article;

    /** @param article the id of the article that a reading is of */
    public InMemoryLedger(Function<R, String> article) {
        this.article = Objects.requireNonNull(article);
    }

    @Override
    public boolean append(R reading) {
        return !reading.equals(readings.put(article.apply(reading), reading));
    }

    @Override
    public Optional<R> findReading(String id) {
        return Optional.ofNullable(readings.get(id));
    }

    @Override
    public List<R> listReadings() {
        return List.copyOf(readings.values());
    }
}
