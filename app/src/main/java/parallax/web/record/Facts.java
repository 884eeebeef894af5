package parallax.web.record;

import java.util.List;
import parallax.Reading;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.web.words.Words;

/** All fields of a record in words. What a reader looked for and did not find is said; what need not be there is left out. */
public final class Facts {

    private Facts() {}

    /** In the order of importance. */
    public static List<Fact> of(Words words, Reading reading, Entry entry) {
        Telling telling = new Telling(words, reading);
        return switch (entry.kind()) {
            case STATEMENT -> StatementFacts.of(telling, (Statement) entry);
            case EVENT -> EventFacts.of(telling, (Event) entry);
            case FIGURE -> FigureFacts.of(telling, (Figure) entry);
            case EVIDENCE -> EvidenceFacts.of(telling, (Evidence) entry);
        };
    }
}
