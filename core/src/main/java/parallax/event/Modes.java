package parallax.event;

import java.util.List;
import java.util.Set;
import parallax.ledger.EventType;

/** The modes that PLOVER knows for each type; a rule that names another is malformed. */
public final class Modes {

    private static final List<String> REQUESTED = List.of("assist", "change", "yield", "meet");

    private Modes() {}

    static Set<String> of(EventType type) {
        return Set.copyOf(listOf(type));
    }

    /** In PLOVER's order. */
    public static List<String> listOf(EventType type) {
        return switch (type) {
            case AGREE, SUPPORT, CONCEDE, COOPERATE, AID -> List.<String>of();
            case CONSULT -> List.of("visit", "third-party", "multilateral", "phone");
            case RETREAT -> List.of("withdraw", "release", "disarm", "ceasefire", "access", "resign");
            case REQUEST, REJECT -> REQUESTED;
            case ACCUSE -> List.of("disapprove", "investigate", "allege");
            case THREATEN -> List.of("restrict", "arrest", "relations", "expel", "territory", "violence");
            case PROTEST -> List.of("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize");
            case SANCTION -> List.of("convict", "expel", "withdraw", "discontinue");
            case MOBILIZE -> List.of("troops", "weapons", "police", "militia");
            case COERCE ->
                List.of(
                        "seize",
                        "restrict",
                        "censor",
                        "curfew",
                        "martial-law",
                        "arrest",
                        "deport",
                        "withhold",
                        "misinformation",
                        "cyber");
            case ASSAULT ->
                List.of(
                        "abduct",
                        "beat",
                        "torture",
                        "sexual",
                        "targeted",
                        "destroy",
                        "primitive",
                        "firearms",
                        "explosives",
                        "suicide-attack",
                        "aerial",
                        "drone",
                        "heavy-weapons",
                        "crowd-control",
                        "unconventional");
        };
    }
}
