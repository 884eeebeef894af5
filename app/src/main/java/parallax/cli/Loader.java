package parallax.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parallax.Result;
import parallax.article.NotRead;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Refusal;
import parallax.store.Fingerprints;
import parallax.store.Intake;
import parallax.store.JdbcLedger;
import parallax.store.Making;
import parallax.store.Outcome;

/** Collects what was read and writes it in batches; a batch that is written is acknowledged in the counts. */
final class Loader implements Reader.Sink {

    /** Articles in one transaction. */
    private static final int BATCH = 64;

    private final JdbcLedger ledger;
    private final Given told;
    private final Making making;
    private final Troubles troubles;
    private final LoadProgress progress;
    private final List<Intake> batch = new ArrayList<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private long inputsDone;
    private long skipped;
    private long records;
    private long refused;

    Loader(JdbcLedger ledger, Given told, Troubles troubles, LoadProgress progress, Making making) {
        this.ledger = ledger;
        this.told = told;
        this.making = making;
        this.troubles = troubles;
        this.progress = progress;
    }

    /** What could not be received is tried again; what was received and refused is not. */
    boolean isNew(Captured captured) {
        boolean known = captured instanceof Capture && ledger.knows(Fingerprints.of(captured, told));
        if (known) {
            skipped++;
            inputsDone++;
            progress.done(inputsDone, skipped, records);
        }
        return !known;
    }

    @Override
    public void read(Capture capture, Result result) {
        capture.left().forEach(left -> troubles.report(left.origin().place(), left.name(), left.message()));
        NotRead reason = result.notRead();
        if (reason != null) {
            refuse(capture, new Refusal(capture.origin(), reason.name(), reason.message()));
            return;
        }
        add(new Intake(Fingerprints.of(capture, told), capture.origin().place(), result.getReading(), null));
        records += result.getReading().account().entries().size();
    }

    @Override
    public void refused(Refusal refusal) {
        refuse(refusal, refusal);
    }

    private void refuse(Captured captured, Refusal refusal) {
        String at = refusal.origin().place();
        troubles.report(at, refusal.name(), refusal.message());
        refused++;
        add(new Intake(Fingerprints.of(captured, told), at, null, refusal));
    }

    private void add(Intake intake) {
        batch.add(intake);
        inputsDone++;
        if (batch.size() == BATCH) {
            flush();
        }
        progress.done(inputsDone, skipped, records);
    }

    void flush() {
        ledger.writer().load(batch, making).forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
        batch.clear();
    }

    boolean hasChanged() {
        return count(Outcome.ADDED) + count(Outcome.CHANGED) > 0;
    }

    /** What was done, for the name of the ledger to be put behind it. */
    String summary() {
        return count(Outcome.ADDED) + " articles added with their records, " + count(Outcome.CHANGED)
                + " read in another way than before, "
                + (count(Outcome.KNOWN) + skipped) + " known already, " + refused + " refused"
                + (count(Outcome.REMOVED) > 0
                        ? ", " + count(Outcome.REMOVED) + " left out because they were removed for good"
                        : "")
                + " · " + ledger.countArticles() + " articles in ";
    }

    private long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
