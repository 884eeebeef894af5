package parallax.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.store.Cause;
import parallax.store.Correction;
import parallax.store.Making;
import parallax.store.Revision;
import parallax.store.desk.review.Judgement;
import parallax.store.desk.review.Opinion;
import parallax.web.desk.Desk;

/**
 * Writes what persons say of records: into the ledger what is changed by it, as a further reading, and into the desk's own database
 * that somebody said so. In this order: what the ledger does not take was never said.
 */
public final class Corrector {

    private final Desk desk;

    public Corrector(Desk desk) {
        this.desk = desk;
    }

    /** A record of an article as it stands in the ledger. */
    public record Found(Reading reading, Entry entry) {}

    /** A record as it is now; empty when the ledger has no such one. */
    public Optional<Found> find(String article, String record) {
        return desk.findReading(article)
                .flatMap(reading -> reading.account().findEntry(record).map(entry -> new Found(reading, entry)));
    }

    /** It is what the text says. */
    public Judgement right(Found found, String by) {
        return judge(found, Opinion.Verdict.RIGHT, null, by);
    }

    /**
     * It is not what the text says, and is taken out.
     *
     * @param why in words, may be empty
     * @throws parallax.store.LedgerException when another process is writing into the ledger
     */
    public Judgement wrong(Found found, String by, String why) {
        String article = found.reading().article().id();
        String record = found.entry().id();
        List<Correction> changes = new ArrayList<>();
        Referrers.without(found.reading().account(), record)
                .forEach(entry -> changes.add(new Correction(article, entry.id(), entry)));
        changes.add(new Correction(article, record, null));
        write(changes, by, why);
        return judge(found, Opinion.Verdict.WRONG, null, by);
    }

    /**
     * It should be another.
     *
     * @param became the record as it should be
     * @param actors to whom it refers and whom the article does not name
     */
    public Judgement correct(Found found, Entry became, List<Actor> actors, String by, String why) {
        write(List.of(new Correction(found.reading().article().id(), became.id(), became, actors)), by, why);
        return judge(found, Opinion.Verdict.CORRECTED, RecordJson.write(found.reading(), became), by);
    }

    private Judgement judge(Found found, Opinion.Verdict verdict, @Nullable String after, String by) {
        return desk.store()
                .judgements()
                .add(
                        new Opinion(
                                found.reading().article().id(),
                                found.entry().id(),
                                verdict,
                                RecordJson.write(found.reading(), found.entry()),
                                after),
                        by);
    }

    private void write(List<Correction> changes, String by, String why) {
        Making making = new Making(desk.clock().instant(), by, why, Cause.CORRECTED);
        desk.write(ledger -> ledger.writer().correct(changes, making));
        desk.consolidator().soon();
    }

    /** Whether nothing was said of the record since, so that taking it back restores what was there before. */
    public boolean canUndo(Judgement judgement) {
        Opinion opinion = judgement.opinion();
        return judgement.stands()
                && desk.store()
                        .judgements()
                        .findLatest(opinion.article(), opinion.record())
                        .filter(latest -> latest.number() == judgement.number())
                        .isPresent();
    }

    /**
     * Takes a judgement back: the record is again what it was, by a further reading.
     *
     * @param why in words
     * @return false when it was taken back before, or the article was taken out of the ledger
     */
    public boolean undo(Judgement judgement, String by, String why) {
        Opinion opinion = judgement.opinion();
        Optional<Reading> now = desk.ledger().findReading(opinion.article());
        if (!judgement.stands() || now.isEmpty()) {
            return false;
        }
        String before = opinion.before();
        if (opinion.verdict() != Opinion.Verdict.RIGHT && before != null) {
            write(restored(now.get(), opinion, before), by, why);
        }
        return desk.store().judgements().undo(judgement.number(), by).isPresent();
    }

    private List<Correction> restored(Reading now, Opinion opinion, String before) {
        List<Correction> changes = new ArrayList<>();
        Reading holding = lastWith(opinion).orElse(now);
        Entry.Kind kind = holding.account()
                .findEntry(opinion.record())
                .map(Entry::kind)
                .orElseThrow(() -> new IllegalArgumentException("the ledger never had " + opinion.record()));
        Entry entry = RecordJson.parse(now, kind, before);
        changes.add(new Correction(
                opinion.article(), opinion.record(), entry, holding.account().actors()));
        if (opinion.verdict() == Opinion.Verdict.WRONG) {
            Referrers.again(holding.account(), now.account(), opinion.record())
                    .forEach(each -> changes.add(new Correction(opinion.article(), each.id(), each)));
        }
        return changes;
    }

    private Optional<Reading> lastWith(Opinion opinion) {
        Reading last = null;
        for (Revision revision : desk.ledger().listRevisions(opinion.article())) {
            Reading reading = revision.reading();
            if (reading != null && reading.account().findEntry(opinion.record()).isPresent()) {
                last = reading;
            }
        }
        return Optional.ofNullable(last);
    }
}
