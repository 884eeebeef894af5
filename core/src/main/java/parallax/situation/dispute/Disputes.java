package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.situation.told.Denial;
import parallax.situation.told.Records;
import parallax.situation.told.Side;
import parallax.situation.told.Standings;
import parallax.situation.told.Tellings;
import parallax.situation.told.Wording;

/** Finds accounts that cannot both hold, one account at a time; the order in which they are added does not matter. */
public final class Disputes {

    private final List<Docket<?>> dockets;

    /** @param records must know every account before it is added here */
    public Disputes(Records records) {
        Wording wording = new Wording();
        Denial denial = new Denial();
        Tellings tellings = new Tellings(records, denial, new Standings());
        Sayings sayings = new Sayings(records, wording, denial);
        this.dockets = List.of(
                new Docket<>(new EventDenials(tellings, wording)),
                new Docket<>(new LinkedDenials(records, sayings, denial)),
                new Docket<>(new ContentDenials(sayings, wording)),
                new Docket<>(new Courses(tellings)),
                new Docket<>(new Authors(tellings, wording)),
                new Docket<>(new Figures(records, wording)),
                new Docket<>(new Publishers(records, wording)));
    }

    public void add(Account account) {
        dockets.forEach(docket -> docket.add(account));
    }

    /** All disputes among what was added, in order of time. */
    public List<Dispute> list() {
        List<Dispute> all = new ArrayList<>();
        dockets.forEach(docket -> all.addAll(docket.list()));
        return told(all);
    }

    /** Each dispute once: several rules may find the same, and copies repeat a pair of sentences word for word. */
    private static List<Dispute> told(List<Dispute> disputes) {
        Map<String, Dispute> distinct = new LinkedHashMap<>();
        for (Dispute dispute : disputes) {
            distinct.merge(words(dispute), dispute, Disputes::joined);
        }
        return joinedWeeks(List.copyOf(distinct.values())).stream()
                .sorted(Comparator.comparing(Disputes::firstDay, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Dispute::kind)
                        .thenComparing(Dispute::id))
                .toList();
    }

    /** A question that stays in dispute from week to week is one dispute as long as tellings of one week bear on the next. */
    private static List<Dispute> joinedWeeks(List<Dispute> disputes) {
        List<Dispute> all = new ArrayList<>();
        for (Dispute dispute : disputes) {
            Dispute before = all.isEmpty() ? null : all.get(all.size() - 1);
            if (before != null && goesOn(before, dispute)) {
                all.set(all.size() - 1, joined(before, dispute));
            } else {
                all.add(dispute);
            }
        }
        return all;
    }

    private static boolean goesOn(Dispute before, Dispute next) {
        boolean same = before.rule().equals(next.rule())
                && before.kind() == next.kind()
                && before.same().equals(next.same())
                && before.cannotBothHold().equals(next.cannotBothHold());
        return same && before.sides().stream().anyMatch(next.sides()::contains);
    }

    /** The speakers and sentences of a dispute, without where they stand. */
    private static String words(Dispute dispute) {
        return dispute.kind()
                + dispute.positions().stream()
                        .map(position -> position.tellings().stream()
                                .map(side -> side.speaker() + "|" + plain(side))
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining("\n")))
                        .sorted()
                        .collect(Collectors.joining("\n\n"));
    }

    private static String plain(Side side) {
        return side.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    /** The two are one, with the tellings of both under what they say; the lesser id stays. */
    private static Dispute joined(Dispute one, Dispute other) {
        Dispute kept = one.id().compareTo(other.id()) <= 0 ? one : other;
        Dispute added = kept.equals(one) ? other : one;
        Map<String, List<Side>> says = new LinkedHashMap<>();
        for (Dispute dispute : List.of(kept, added)) {
            for (Position position : dispute.positions()) {
                says.computeIfAbsent(position.says(), none -> new ArrayList<>()).addAll(position.tellings());
            }
        }
        List<Position> positions = new ArrayList<>();
        says.forEach((words, tellings) -> positions.add(new Position(words, tellings)));
        return new Dispute(kept.id(), kept.kind(), kept.same(), kept.cannotBothHold(), positions, kept.rule());
    }

    private static @Nullable LocalDate firstDay(Dispute dispute) {
        return dispute.positions().get(0).first().date();
    }
}
