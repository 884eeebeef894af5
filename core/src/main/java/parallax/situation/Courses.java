package parallax.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Event;
import parallax.ledger.Event.Auxiliary;
import parallax.ledger.EventType;

/**
 * Pairs tellings of events that cannot both hold: pulling back against building up by the same actor in one window of
 * time, and an event against the same event told as not having happened.
 */
final class Courses {

    private static final long DAYS = 3;

    private final Records records;

    Courses(Records records) {
        this.records = records;
    }

    List<Dispute> group() {
        List<Told> told = new ArrayList<>();
        for (Account account : records.accounts()) {
            for (Event event : account.events()) {
                boolean past = event.auxiliary().contains(Auxiliary.HISTORICAL);
                if (!past && !event.roles().actors().isEmpty()) {
                    told.add(told(account, event));
                }
            }
        }
        Map<String, Set<Side>> opposite = new TreeMap<>();
        Map<String, Set<Side>> unhappened = new TreeMap<>();
        for (Told first : told) {
            for (Told second : told) {
                if (together(first, second) && opposite(first, second)) {
                    join(opposite, first, second, first.actors() + " pulling back and building up");
                } else if (together(first, second) && negation(first, second)) {
                    join(unhappened, first, second, first.event().what().literal() + " by " + first.actors());
                }
            }
        }
        List<Dispute> found = new ArrayList<>();
        opposite.forEach((key, sides) -> found.add(dispute(
                Dispute.Kind.OPPOSITE_COURSE, key, "forces pulled back and forces built up at one time", sides)));
        unhappened.forEach((key, sides) ->
                found.add(dispute(Dispute.Kind.HAPPENED, key, "that it happened and that it did not", sides)));
        return found;
    }

    private Told told(Account account, Event event) {
        LocalDate day = Records.day(account, event.when());
        boolean real = !event.auxiliary().contains(Auxiliary.HYPOTHETICAL);
        return new Told(
                event,
                records.side(account, event, event.saidBy()),
                records.voice(account, event.saidBy()),
                records.parties(account, event.roles().actors()),
                records.parties(account, event.roles().recipients()),
                day,
                records.denied(account, event),
                real);
    }

    private static boolean together(Told first, Told second) {
        return Records.differ(first.voice(), second.voice())
                && !first.actors().isEmpty()
                && first.actors().equals(second.actors())
                && Records.near(first.day(), second.day(), DAYS);
    }

    private static boolean opposite(Told first, Told second) {
        return first.withdraws() && second.builds() && !first.denied() && !second.denied();
    }

    private static boolean negation(Told first, Told second) {
        boolean sameEvent = first.event().what().literal()
                        == second.event().what().literal()
                && first.event().what().modes().equals(second.event().what().modes())
                && !first.recipients().isEmpty()
                && first.recipients().equals(second.recipients());
        return sameEvent && first.real() && second.real() && !first.denied() && second.denied();
    }

    private static void join(Map<String, Set<Side>> groups, Told first, Told second, String what) {
        String key = what + "\n" + first.side().speaker() + "\n" + second.side().speaker();
        Set<Side> sides = groups.computeIfAbsent(key, none -> new LinkedHashSet<>());
        sides.add(first.side());
        sides.add(second.side());
    }

    private static Dispute dispute(Dispute.Kind kind, String key, String cannotBothHold, Set<Side> sides) {
        String what = key.substring(0, key.indexOf('\n'));
        return Dispute.of(
                kind,
                List.of("what: " + what, "time: within " + DAYS + " days"),
                cannotBothHold,
                List.copyOf(sides),
                kind == Dispute.Kind.HAPPENED ? "course/negation" : "course/opposite");
    }

    private record Told(
            Event event,
            Side side,
            Set<String> voice,
            Set<String> actors,
            Set<String> recipients,
            @Nullable LocalDate day,
            boolean denied,
            boolean real) {

        boolean withdraws() {
            boolean type =
                    event.what().literal() == EventType.RETREAT || event.what().type() == EventType.CONCEDE;
            return type && event.what().modes().contains("withdraw") && real;
        }

        boolean builds() {
            boolean mode = event.what().modes().contains("troops")
                    || event.what().modes().contains("weapons");
            return event.what().type() == EventType.MOBILIZE && mode && real;
        }
    }
}
