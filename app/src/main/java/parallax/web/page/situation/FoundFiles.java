package parallax.web.page.situation;

import java.util.List;
import parallax.store.found.Found;
import parallax.web.desk.Desk;
import parallax.web.page.Frame;

/** What was found as data. It is handed out as the ledger keeps it, which is a moment later than it is shown. */
final class FoundFiles {

    private final Found found;

    FoundFiles(Desk desk) {
        this.found = new Found(desk.ledger());
    }

    /** None while the ledger does not keep it. */
    List<Frame.Other> of(String path, String id) {
        return found.findFinding(id).isEmpty()
                ? List.of()
                : List.of(Frame.Other.json(path + id + ".json"), Frame.Other.csv(path + id + ".csv"));
    }
}
