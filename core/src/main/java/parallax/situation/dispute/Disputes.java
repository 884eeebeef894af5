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
        return distinct.values().stream()
                .sorted(Comparator.comparing(Disputes::firstDay, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Dispute::kind)
                        .thenComparing(Dispute::id))
                .toList();
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

    /** The two are one, with the tellings of both; the lesser id stays. */
    private static Dispute joined(Dispute one, Dispute other) {
        Dispute kept = one.id().compareTo(other.id()) <= 0 ? one : other;
        Dispute added = kept.equals(one) ? other : one;
        List<Position> positions = new ArrayList<>();
        for (Position position : kept.positions()) {
            List<Side> tellings = new ArrayList<>(position.tellings());
            List<String> told = tellings.stream().map(Disputes::plain).toList();
            added.positions().stream()
                    .flatMap(more -> more.tellings().stream())
                    .filter(side -> told.contains(plain(side)))
                    .forEach(tellings::add);
            positions.add(new Position(position.says(), tellings));
        }
        return new Dispute(kept.id(), kept.kind(), kept.same(), kept.cannotBothHold(), positions, kept.rule());
    }

    private static @Nullable LocalDate firstDay(Dispute dispute) {
        return dispute.positions().get(0).first().date();
    }
}
