package parallax.web.api.data;

import java.time.Instant;
import java.util.List;
import parallax.store.Revision;
import parallax.web.desk.Desk;
import parallax.web.desk.Recent;

/** When the ledger came to know an article as it is now. */
final class Known {

    private static final int MOST = 1000;

    private final Desk desk;
    private final Recent<String, Instant> times = new Recent<>(MOST);

    Known(Desk desk) {
        this.desk = desk;
    }

    /** The time of its latest reading; the beginning of time for an article that the ledger does not have. */
    Instant since(String article) {
        return times.get(article, desk.generation(), () -> {
            List<Revision> revisions = desk.ledger().listRevisions(article);
            return revisions.isEmpty()
                    ? Instant.EPOCH
                    : revisions.get(revisions.size() - 1).making().at();
        });
    }
}
