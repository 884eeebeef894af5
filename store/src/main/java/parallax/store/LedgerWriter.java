package parallax.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.capture.Origin;
import parallax.capture.Refusal;

/**
 * Writes readings: a batch is one transaction, all of it or nothing. Writing the same twice changes nothing. May be called
 * from several threads; what takes time is done before the transaction begins.
 */
public final class LedgerWriter {

    private final Database database;
    private final Dictionary dictionary = new Dictionary();
    private final Words words = Words.remembering();

    LedgerWriter(Database database) {
        this.database = database;
    }

    /**
     * Writes readings that were made for a reason: of several of one article the latest is what counts.
     *
     * @return what became of each, in their order
     * @throws LedgerException when the environment fails; nothing was written then
     */
    public List<Outcome> write(List<Reading> readings, Making making) {
        List<Prepared> prepared = readings.parallelStream().map(this::prepare).toList();
        return keep(database.write(handle -> {
            Written written = write(handle, prepared, making, Order.AS_GIVEN);
            count(handle, written);
            return written;
        }));
    }

    private Prepared prepare(Reading reading) {
        return Prepared.of(reading, words);
    }

    /**
     * Writes what came of inputs, refusals too, so that the same inputs are known the next time. Whatever the order in which
     * they come, and from however many writers, the ledger says the same in the end.
     *
     * @return how many articles had each outcome
     */
    public Map<Outcome, Long> load(List<Intake> intakes, Making making) {
        List<Taken> all = intakes.parallelStream().map(this::prepare).toList();
        List<Prepared> prepared =
                all.stream().map(Taken::prepared).filter(Objects::nonNull).toList();
        List<Intake> taken = all.stream().map(Taken::intake).toList();
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        keep(database.write(handle -> {
                    Written written = write(handle, prepared, making, Order.ANY);
                    new Intakes(handle, database.dialect()).write(taken, making.at());
                    count(handle, written);
                    return written;
                }))
                .forEach(outcome -> outcomes.merge(outcome, 1L, Long::sum));
        return outcomes;
    }

    /** An input and, where it was read, what is to be written. */
    private record Taken(Intake intake, @Nullable Prepared prepared) {}

    /** What the ledger cannot hold is refused; the rest of the batch goes on. */
    private Taken prepare(Intake intake) {
        Reading reading = intake.reading();
        if (reading == null) {
            return new Taken(intake, null);
        }
        try {
            return new Taken(intake, prepare(reading));
        } catch (IllegalArgumentException e) {
            Refusal refusal =
                    new Refusal(Origin.file(intake.place()), "too-many-records", String.valueOf(e.getMessage()));
            return new Taken(new Intake(intake.fingerprint(), intake.place(), null, refusal), null);
        }
    }

    /** Whether it says anything that one reading comes after another. */
    private enum Order {
        /** Read again, or appended: the latest is what counts. */
        AS_GIVEN,
        /** Received: whatever comes first, the ledger is the same in the end. */
        ANY
    }

    /** What a transaction has done. */
    private record Written(List<Outcome> outcomes, Dictionary.Learned learned) {}

    private List<Outcome> keep(Written written) {
        dictionary.keep(written.learned());
        return written.outcomes();
    }

    /** The last of a transaction; what left everything as it was is no change. */
    private static void count(Handle handle, Written written) {
        if (written.outcomes().contains(Outcome.ADDED) || written.outcomes().contains(Outcome.CHANGED)) {
            Generation.advance(handle);
        }
    }

    /** In the order of keys, as full text wants it; the outcomes in the order of the readings. */
    private Written write(Handle handle, List<Prepared> prepared, Making making, Order given) throws SQLException {
        Outcome[] outcomes = new Outcome[prepared.size()];
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < prepared.size(); index++) {
            order.add(index);
        }
        order.sort(Comparator.<Integer>comparingLong(index -> firstKey(prepared.get(index)))
                .thenComparing(index -> prepared.get(index).id()));
        try (Rows rows = new Rows(handle.getConnection(), database.dialect(), dictionary)) {
            rows.learn(prepared);
            for (int index : order) {
                outcomes[index] = write(handle, rows, prepared.get(index), making, given);
            }
            rows.flush();
            return new Written(List.of(outcomes), rows.learned());
        }
    }

    private static long firstKey(Prepared prepared) {
        return Keys.firstOf(prepared.reading().article().published().date()) + Keys.slotOf(prepared.id());
    }

    private static Outcome write(Handle handle, Rows rows, Prepared prepared, Making making, Order order)
            throws SQLException {
        if (rows.holds(prepared.id())) {
            rows.flush();
        }
        Readings.Known known = rows.find(prepared.id());
        if (known == null) {
            long key = rows.write(prepared);
            rows.writeReading(key, 1, prepared.body(), making);
            Dirty.mark(handle, prepared.id());
            return Outcome.ADDED;
        }
        if (known.removed()) {
            return Outcome.REMOVED;
        }
        return order == Order.AS_GIVEN
                ? follow(handle, rows, known, prepared, making)
                : take(handle, rows, known, prepared, making);
    }

    /** It is read again: what is different is a further reading. */
    private static Outcome follow(Handle handle, Rows rows, Readings.Known known, Prepared prepared, Making making)
            throws SQLException {
        Prepared corrected = new Corrections(handle).apply(known.key(), prepared);
        Optional<Reading> current = new Readings(handle).findCurrent(known);
        if (current.isPresent() && Loading.isSame(current.get(), corrected.reading())) {
            return Outcome.KNOWN;
        }
        if (current.isPresent()) {
            Dirty.leave(handle, current.get());
        }
        replace(handle, rows, known, corrected, making);
        return Outcome.CHANGED;
    }

    /** It is received again, perhaps in another form. */
    private static Outcome take(Handle handle, Rows rows, Readings.Known before, Prepared prepared, Making making)
            throws SQLException {
        Loading loading = new Loading(handle, making);
        Prepared corrected = new Corrections(handle).apply(before.key(), prepared);
        Reading seen = new Readings(handle).findCurrent(before).orElse(null);
        if (loading.step(before, seen, corrected.reading()) == Loading.Step.NONE) {
            return Outcome.KNOWN;
        }
        loading.lock(before.key());
        Readings.Known known = rows.getKnown(prepared.id());
        Reading current = new Readings(handle).findCurrent(known).orElse(null);
        if (known.removed() || current == null) {
            return Outcome.REMOVED;
        }
        Loading.Step step = loading.step(known, current, corrected.reading());
        switch (step) {
            case NONE -> {
                return Outcome.KNOWN;
            }
            case REPLACE -> rows.exchange(known, corrected, making);
            case APPEND -> replace(handle, rows, known, corrected, making);
        }
        return Outcome.CHANGED;
    }

    private static void replace(Handle handle, Rows rows, Readings.Known known, Prepared prepared, Making making)
            throws SQLException {
        rows.remove(known.key());
        rows.replace(known.key(), prepared);
        rows.describe(known.key(), prepared);
        int number = known.current() + 1;
        rows.writeReading(known.key(), number, prepared.body(), making);
        rows.flush();
        handle.createUpdate("update article set current = :number where key = :key")
                .bind("number", number)
                .bind("key", known.key())
                .execute();
    }

    /**
     * What a person corrects in one article becomes its latest reading; what stood there before is kept.
     *
     * @param changes all of one article, at least one
     * @return the number of the reading
     * @throws IllegalArgumentException when the ledger has no such article, or a record that is taken out is not there
     */
    public int correct(List<Correction> changes, Making making) {
        String article = changes.get(0).article();
        if (changes.stream().anyMatch(change -> !change.article().equals(article))) {
            throw new IllegalArgumentException("corrections of several articles: " + changes);
        }
        return database.write(handle -> correct(handle, article, changes, making));
    }

    private int correct(Handle handle, String article, List<Correction> changes, Making making) throws SQLException {
        Readings readings = new Readings(handle);
        Readings.Known known = readings.find(article);
        Reading reading = known == null ? null : readings.findCurrent(known).orElse(null);
        if (known == null || reading == null) {
            throw new IllegalArgumentException("the ledger has no article " + article);
        }
        Dirty.leave(handle, reading);
        for (Correction change : changes) {
            reading = change.apply(reading);
        }
        Prepared corrected = prepare(reading);
        try (Rows rows = new Rows(handle.getConnection(), database.dialect(), dictionary)) {
            rows.learn(List.of(corrected));
            replace(handle, rows, known, corrected, making);
        }
        int number = known.current() + 1;
        changes.forEach(change -> new Corrections(handle).remember(known.key(), change, number));
        Generation.advance(handle);
        return number;
    }

    /**
     * Takes an article out for good: its text, records and readings. A tombstone stays, and the deletions list names it.
     *
     * @return false when the ledger never had it, or it was taken out before
     */
    public boolean remove(String article, Making making) {
        return database.write(handle -> {
            Readings.Known known = new Readings(handle).find(article);
            if (known == null || known.removed()) {
                return false;
            }
            Optional<Reading> before = new Readings(handle).findCurrent(known);
            if (before.isPresent()) {
                Dirty.leave(handle, before.get());
            }
            try (Rows rows = new Rows(handle.getConnection(), database.dialect(), dictionary)) {
                rows.remove(known.key());
            }
            new Removals(handle).remove(known.key(), article, making);
            Generation.advance(handle);
            return true;
        });
    }

    /**
     * Keeps data of others beside the ledger, as it was received.
     *
     * @return false when the same content is there already
     */
    public boolean keep(OutsideFile file, Instant at) {
        return database.write(handle -> new OutsideFiles(handle).write(file, at));
    }
}
