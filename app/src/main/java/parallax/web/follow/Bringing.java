package parallax.web.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parallax.Result;
import parallax.article.NotRead;
import parallax.capture.Capture;
import parallax.capture.Refusal;
import parallax.store.Intake;
import parallax.store.LedgerException;
import parallax.store.Making;
import parallax.store.Outcome;
import parallax.web.desk.Desk;

/** Reads what is new and writes it into the ledger of a desk. */
final class Bringing {

    private static final int BATCH = 32;

    private final Desk desk;

    Bringing(Desk desk) {
        this.desk = desk;
    }

    /**
     * Reads and writes, in batches; what cannot be read is kept as refused, so that it is not asked for again.
     *
     * @return how many articles are new to the ledger
     * @throws LedgerException when another process is loading; what was not written is new the next time too
     */
    int bring(List<Harvest.New> items) {
        int added = 0;
        for (int from = 0; from < items.size(); from += BATCH) {
            List<Intake> batch = new ArrayList<>();
            for (Harvest.New item : items.subList(from, Math.min(items.size(), from + BATCH))) {
                batch.add(read(item));
            }
            Making making = Making.added("parallax " + desk.engine().engine());
            Map<Outcome, Long> outcomes =
                    desk.write(ledger -> Map.copyOf(ledger.writer().load(batch, making)));
            added += Math.toIntExact(outcomes.getOrDefault(Outcome.ADDED, 0L));
        }
        return added;
    }

    private Intake read(Harvest.New item) {
        String place = item.captured().origin().place();
        if (item.captured() instanceof Refusal refusal) {
            return new Intake(item.print(), place, null, refusal);
        }
        Result result = desk.engine().read((Capture) item.captured());
        NotRead reason = result.notRead();
        return reason == null
                ? new Intake(item.print(), place, result.getReading(), null)
                : new Intake(
                        item.print(),
                        place,
                        null,
                        new Refusal(item.captured().origin(), reason.name(), reason.message()));
    }
}
