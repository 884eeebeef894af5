package parallax.web.article;

import java.util.List;
import parallax.store.found.Found;
import parallax.web.desk.Desk;
import parallax.web.desk.Recent;

/** What was found across articles, as their pages want it; kept until the ledger changes. */
public final class Findings {

    private static final int KEPT = 300;

    private final Desk desk;
    private final Found found;
    private final Recent<String, Beside> known = new Recent<>(KEPT);

    public Findings(Desk desk) {
        this.desk = desk;
        this.found = new Found(desk.ledger());
    }

    /** What joins an article with others. */
    public Beside beside(String article) {
        return known.get(
                article,
                desk.generation(),
                () -> Beside.of(
                        article,
                        found.listOf(article),
                        id -> desk.findReading(id).map(ArticleLine::of)));
    }

    /** What joins a record with others. */
    public List<Beside.Joint> joining(String article, String record) {
        return found.listOf(article, record).stream()
                .filter(finding -> Beside.hasJoint(finding.kind()))
                .map(finding -> Beside.Joint.of(finding, article))
                .sorted(Beside.ORDER)
                .toList();
    }
}
