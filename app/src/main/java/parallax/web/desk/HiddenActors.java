package parallax.web.desk;

import java.util.Set;
import java.util.TreeSet;
import parallax.store.desk.reader.Contest;
import parallax.store.desk.reader.Contests;
import parallax.store.found.Actors;

/**
 * Whose page was hidden at their request. They are led to and suggested nowhere; what articles say of them stands in the articles
 * as before.
 */
public final class HiddenActors {

    private final Contests contests;
    private final Actors actors;

    public HiddenActors(Desk desk) {
        this.contests = desk.store().contests();
        this.actors = new Actors(desk.ledger());
    }

    /** All their ids, those too that were taken for theirs. */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (Contest contest : contests.listHidden()) {
            ids.addAll(actors.listSame(contest.request().actor()));
        }
        return ids;
    }

    /** Whether an id is one of theirs. */
    public boolean has(String id) {
        return ids().contains(id);
    }
}
