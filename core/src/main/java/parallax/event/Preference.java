package parallax.event;

import java.util.List;
import java.util.Set;
import parallax.ledger.Event.Auxiliary;
import parallax.ledger.EventType;

/**
 * PLOVER prefers the single category over category and auxiliary mode: future cooperation is AGREE, future RETREAT is
 * CONCEDE, hypothetical ASSAULT is THREATEN. What is negated keeps its category.
 *
 * @param type the category preferred
 * @param modes those of the literal type where it stays, else those that the new type has
 */
record Preference(EventType type, List<String> modes) {

    Preference {
        modes = List.copyOf(modes);
    }

    static Preference of(EventType literal, List<String> modes, Set<Auxiliary> auxiliary) {
        if (auxiliary.contains(Auxiliary.NEGATED)) {
            return new Preference(literal, modes);
        }
        boolean hypothetical = auxiliary.contains(Auxiliary.HYPOTHETICAL);
        boolean future = auxiliary.contains(Auxiliary.FUTURE) && !hypothetical;
        return switch (literal) {
            case CONSULT, SUPPORT, COOPERATE, AID ->
                future ? new Preference(EventType.AGREE, List.of()) : new Preference(literal, modes);
            case RETREAT -> future ? new Preference(EventType.CONCEDE, List.of()) : new Preference(literal, modes);
            case ASSAULT ->
                hypothetical ? new Preference(EventType.THREATEN, List.of("violence")) : new Preference(literal, modes);
            case AGREE, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE ->
                new Preference(literal, modes);
        };
    }
}
