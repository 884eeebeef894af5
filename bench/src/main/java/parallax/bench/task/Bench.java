package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parallax.Parallax;
import parallax.Reading;
import parallax.bench.gold.GoldFolder;
import parallax.bench.gold.GoldText;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.language.EncoderEngine;
import parallax.language.LanguageEngine;

/** What every evaluation works with: the gold, the front door, and how much of the gold to read. */
public final class Bench implements AutoCloseable {

    private final GoldFolder gold;
    private final int limit;
    private final LanguageEngine engine;
    private final Parallax parallax;

    private Bench(GoldFolder gold, int limit, LanguageEngine engine) {
        this.gold = Objects.requireNonNull(gold);
        this.limit = limit;
        this.engine = engine;
        this.parallax = Parallax.open(engine);
    }

    /** @param limit most records of one file that are read; 0 for all */
    public static Bench open(GoldFolder gold, int limit) {
        return new Bench(gold, limit > 0 ? limit : Integer.MAX_VALUE, EncoderEngine.open());
    }

    /** @param limit most records of one file that are read; 0 for all */
    public static Bench openForRules(GoldFolder gold, int limit) {
        LanguageEngine engine = EncoderEngine.open().withoutAttributions();
        return new Bench(gold, limit > 0 ? limit : Integer.MAX_VALUE, engine);
    }

    public GoldFolder gold() {
        return gold;
    }

    public LanguageEngine engine() {
        return engine;
    }

    public Parallax parallax() {
        return parallax;
    }

    /** The first ones, as many as are to be read. */
    public <T> List<T> limited(List<T> all) {
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** The records of a gold file, as many as are to be read. */
    public List<JsonNode> records(String file) {
        return limited(gold.records(file));
    }

    /** The texts of a gold file, as many as are to be read. */
    public List<GoldText> texts(String file, String textField, String dateField) {
        return records(file).stream()
                .map(record -> GoldText.of(record, textField, dateField))
                .toList();
    }

    /** Reads a text as a user would have it read; empty when the front door refuses it. */
    public Optional<Reading> read(GoldText text) {
        return read(text.id(), text.text(), text.published(), null);
    }

    /** Reads a text as a user would have it read; empty when the front door refuses it. */
    public Optional<Reading> read(String id, String text, @Nullable LocalDate published, @Nullable String title) {
        return Optional.ofNullable(
                parallax.read(capture(id, text, published, title)).reading());
    }

    public static Capture capture(String id, String text, @Nullable LocalDate published, @Nullable String title) {
        Given given = new Given(id, title, published, null, null);
        return new Capture(Origin.file(id), new Payload.Text(text), given);
    }

    /** Does the same to each on all cores; the results are in the order of the inputs. */
    public <T, R> List<R> each(List<T> inputs, Function<T, R> work) {
        AtomicReference<RuntimeException> trouble = new AtomicReference<>();
        List<Optional<R>> results = inputs.parallelStream()
                .map(input -> attempt(input, work, trouble))
                .toList();
        RuntimeException first = trouble.get();
        if (first != null) {
            throw first; // only now: nobody may still be reading when the engine closes
        }
        return results.stream().flatMap(Optional::stream).toList();
    }

    private static <T, R> Optional<R> attempt(T input, Function<T, R> work, AtomicReference<RuntimeException> trouble) {
        try {
            return Optional.of(work.apply(input));
        } catch (RuntimeException e) {
            trouble.compareAndSet(null, e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        parallax.close();
    }
}
