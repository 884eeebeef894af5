package parallax.format.coded;

import java.util.Collections;
import java.util.Set;
import parallax.ledger.Event;

/** Layouts without a word for what did not happen would tell it as a fact: it does not enter them. */
final class Happened {

    /** Why an event is left out. */
    static final String NOT = "events negated, future or hypothetical, which the layout would tell as facts";

    private static final Set<Event.Auxiliary> UNREAL =
            Set.of(Event.Auxiliary.NEGATED, Event.Auxiliary.FUTURE, Event.Auxiliary.HYPOTHETICAL);

    private Happened() {}

    static boolean not(Event event) {
        return !Collections.disjoint(event.auxiliary(), UNREAL);
    }
}
