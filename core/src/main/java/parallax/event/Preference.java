package parallax.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.ledger.Event.Auxiliary;
import parallax.ledger.EventType;

/**
 * PLOVER prefers the single category over category and auxiliary mode: future cooperation is AGREE, future RETREAT is
 * CONCEDE, hypothetical ASSAULT is THREATEN, and in the same spirit announced coercion is THREATEN and announced refusal
 * of cooperation ("will not lift the ban") is REJECT. What else is negated keeps its category.
 *
 * @param type the category preferred
 * @param modes those of the literal type where it stays, else those that the new type has
 */
record Preference(EventType type, List<String> modes) {

    private static final Map<String, String> THREATENED = Map.ofEntries(
            Map.entry("arrest", "arrest"),
            Map.entry("restrict", "restrict"),
            Map.entry("curfew", "restrict"),
            Map.entry("censor", "restrict"),
            Map.entry("martial-law", "restrict"),
            Map.entry("withhold", "restrict"),
            Map.entry("deport", "expel"),
            Map.entry("expel", "expel"),
            Map.entry("withdraw", "relations"),
            Map.entry("discontinue", "relations"));

    Preference {
        modes = List.copyOf(modes);
    }

    static Preference of(EventType literal, List<String> modes, Set<Auxiliary> auxiliary) {
        boolean future = auxiliary.contains(Auxiliary.FUTURE);
        boolean hypothetical = auxiliary.contains(Auxiliary.HYPOTHETICAL);
        Preference kept = new Preference(literal, modes);
        if (auxiliary.contains(Auxiliary.NEGATED)) {
            boolean withheld = literal == EventType.AGREE || literal == EventType.SUPPORT;
            return (future || withheld) && !hypothetical ? refused(literal, kept) : kept;
        }
        if (hypothetical) {
            return literal == EventType.ASSAULT ? new Preference(EventType.THREATEN, List.of("violence")) : kept;
        }
        return future ? announced(literal, kept) : kept;
    }

    private static Preference refused(EventType literal, Preference kept) {
        return switch (literal) {
            case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT ->
                new Preference(EventType.REJECT, List.of());
            case REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> kept;
        };
    }

    private static Preference announced(EventType literal, Preference kept) {
        return switch (literal) {
            case CONSULT, SUPPORT, COOPERATE, AID -> new Preference(EventType.AGREE, List.of());
            case RETREAT -> new Preference(EventType.CONCEDE, List.of());
            case ASSAULT -> new Preference(EventType.THREATEN, List.of("violence"));
            case SANCTION, COERCE ->
                new Preference(
                        EventType.THREATEN,
                        kept.modes().stream()
                                .filter(THREATENED::containsKey)
                                .map(mode -> THREATENED.getOrDefault(mode, mode))
                                .toList());
            case PROTEST ->
                new Preference(EventType.THREATEN, kept.modes().contains("boycott") ? List.of("restrict") : List.of());
            case AGREE, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN, MOBILIZE -> kept;
        };
    }
}
