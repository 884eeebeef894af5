package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.ledger.EventType;
import parallax.situation.told.Side;
import parallax.situation.told.Standing;
import parallax.situation.told.Tellings;
import parallax.situation.told.Told;
import parallax.situation.told.Wording;

/** One deed of force, on one day, at one place or in the same words, laid at the door of different actors. */
final class Authors extends Events {

    private static final Set<EventType> DEEDS = Set.of(EventType.ASSAULT, EventType.COERCE);

    private final Wording wording;

    Authors(Tellings tellings, Wording wording) {
        super(tellings);
        this.wording = wording;
    }

    @Override
    boolean takes(Told told) {
        return DEEDS.contains(told.type())
                && isNamed(told.actors())
                && told.standing() == Standing.ACTUAL
                && !told.denied()
                && told.days().happens() != null;
    }

    @Override
    public @Nullable LocalDate day(Told told) {
        return told.days().happens();
    }

    @Override
    String question(Told told) {
        return told.type() + " " + new TreeSet<>(told.event().what().modes()) + " on "
                + told.days().happens();
    }

    @Override
    public List<Dispute> disputes(String question, List<Told> parts, Docket.Within week) {
        Map<String, Set<Side>> byActor = new TreeMap<>();
        for (int first = 0; first < parts.size(); first++) {
            for (int second = first + 1; second < parts.size(); second++) {
                Told one = parts.get(first);
                Told other = parts.get(second);
                if (week.holds(day(one)) && blame(one, other)) {
                    byActor.computeIfAbsent(names(one.actors()), none -> new LinkedHashSet<>())
                            .add(one.side());
                    byActor.computeIfAbsent(names(other.actors()), none -> new LinkedHashSet<>())
                            .add(other.side());
                }
            }
        }
        if (byActor.size() < 2) {
            return List.of();
        }
        List<Position> positions = new ArrayList<>();
        byActor.forEach((actor, sides) -> positions.add(new Position("by " + actor, List.copyOf(sides))));
        return List.of(Dispute.of(
                Dispute.Kind.AUTHOR,
                new Dispute.Matter(
                        question + " " + String.join(" or ", byActor.keySet()),
                        List.of("what: " + question),
                        "who did it"),
                positions,
                "event/author"));
    }

    private boolean blame(Told one, Told other) {
        boolean others = byOthers(one, other) && java.util.Collections.disjoint(one.actors(), other.actors());
        boolean placed = one.place() != null && one.place().equals(other.place());
        return others
                && one.agrees(other)
                && (wording.tellsTheSame(one.words(), other.words()) || (placed && sharesAWord(one, other)));
    }

    private boolean sharesAWord(Told one, Told other) {
        return wording.shared(one.words(), other.words()) >= Wording.SOME;
    }
}
