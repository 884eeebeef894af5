package parallax.format.coded;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Actor;

/** What sort of party somebody is to a conflict, by the sectors that PLOVER gives. */
enum Party {
    STATE,
    REBEL,
    MILITIA,
    CIVILIAN,
    UNKNOWN;

    private static final Set<String> OF_STATE = Set.of("GOV", "MIL", "COP", "SPY", "JUD", "LEG");
    private static final Set<String> OF_MILITIAS = Set.of("PRM", "UAF", "CRM");
    private static final Set<String> OF_CIVILIANS =
            Set.of("CVL", "JRN", "REF", "MED", "EDU", "LAB", "BUS", "AGR", "REL", "SOC", "PTY", "OPP", "ELI", "NGO");

    /** By the first sector that tells; a country without sectors is its state. */
    static Party of(Actor actor) {
        for (String sector : actor.sectors()) {
            Party party = of(sector);
            if (party != UNKNOWN) {
                return party;
            }
        }
        return actor.kind() == Actor.Kind.COUNTRY ? STATE : UNKNOWN;
    }

    private static Party of(String sector) {
        if (OF_STATE.contains(sector)) {
            return STATE;
        }
        if (sector.equals("REB")) {
            return REBEL;
        }
        return OF_MILITIAS.contains(sector) ? MILITIA : OF_CIVILIANS.contains(sector) ? CIVILIAN : UNKNOWN;
    }

    /** That of the first whose party is known; null where there is nobody. */
    static @Nullable Party ofAll(List<Actor> actors) {
        if (actors.isEmpty()) {
            return null;
        }
        return actors.stream()
                .map(Party::of)
                .filter(party -> party != UNKNOWN)
                .findFirst()
                .orElse(UNKNOWN);
    }

    boolean armed() {
        return switch (this) {
            case STATE, REBEL, MILITIA -> true;
            case CIVILIAN, UNKNOWN -> false;
        };
    }
}
