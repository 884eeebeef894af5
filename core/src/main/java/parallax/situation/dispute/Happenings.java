package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Figure;
import parallax.situation.told.Records;
import parallax.situation.told.Side;
import parallax.situation.told.Standing;
import parallax.situation.told.Tellings;
import parallax.situation.told.Told;
import parallax.situation.told.Wording;

/**
 * What the rules about where and when have in common: two articles tell one happening, in most of the same words or with the
 * same figure for the same thing, and something about it differs. Deeds of one kind are many; whatever is known of both and is
 * not the same makes them two: who did it, to whom, how many.
 */
abstract class Happenings implements Docket.Rule<Told> {

    private static final long DAYS = 4;
    private static final long LEAST_SHARED = 5;
    private static final double MOST = 0.6;

    /** "another 35 people were killed": not the happening told before. */
    private static final Pattern ANOTHER = Pattern.compile(
            "(?i)\\b(?:another|(?:a )?further|an additional)\\s+(?:\\d|\\w+ (?:people|men|women|children)\\b)");

    private final Tellings tellings;
    private final Wording wording;

    Happenings(Tellings tellings, Wording wording) {
        this.tellings = tellings;
        this.wording = wording;
    }

    @Override
    public final List<Told> parts(Account account) {
        return tellings.all(account).stream()
                .filter(told -> told.standing() == Standing.ACTUAL
                        && !told.denied()
                        && !ANOTHER.matcher(told.side().text()).find()
                        && answer(told) != null)
                .toList();
    }

    /** Where or when it was, in words; null when that is not told. */
    abstract @Nullable String answer(Told told);

    /** Whether it cannot have been both, if the two are one. */
    abstract boolean exclude(Told one, Told other);

    /** Words of a telling that only say where or when. */
    abstract Set<String> answering(Told told);

    abstract Dispute.Kind kind();

    @Override
    public final List<String> questions(Told told) {
        return List.of(told.type() + " "
                + String.join(" ", new TreeSet<>(told.event().what().modes())));
    }

    @Override
    public final @Nullable LocalDate day(Told told) {
        return told.account().published();
    }

    @Override
    public final Side sign(Told told) {
        return told.side();
    }

    @Override
    public final String pointer(Told told) {
        return told.side().pointer();
    }

    @Override
    public final List<Dispute> disputes(String question, List<Told> parts, Docket.Within week) {
        List<Set<Told>> happenings = new ArrayList<>();
        for (int first = 0; first < parts.size(); first++) {
            for (int second = first + 1; second < parts.size(); second++) {
                Told one = parts.get(first);
                Told other = parts.get(second);
                if (here(week, one, other) && exclude(one, other) && isOne(one, other)) {
                    gather(happenings, one, other);
                }
            }
        }
        return happenings.stream().map(told -> dispute(question, told)).toList();
    }

    private static void gather(List<Set<Told>> happenings, Told one, Told other) {
        Set<Told> joined = new LinkedHashSet<>(List.of(one, other));
        List<Set<Told>> touched = happenings.stream()
                .filter(happening -> happening.contains(one) || happening.contains(other))
                .toList();
        touched.forEach(joined::addAll);
        happenings.removeAll(touched);
        happenings.add(joined);
    }

    private static boolean here(Docket.Within week, Told one, Told other) {
        LocalDate first = one.account().published();
        LocalDate second = other.account().published();
        return first != null && second != null && week.holdsLater(first, second);
    }

    private boolean isOne(Told one, Told other) {
        return !one.account().article().equals(other.account().article())
                && Events.byOthers(one, other)
                && Records.near(one.account().published(), other.account().published(), DAYS)
                && (one.actors().isEmpty()
                        || other.actors().isEmpty()
                        || one.actors().equals(other.actors()))
                && (one.recipients().isEmpty()
                        || other.recipients().isEmpty()
                        || one.recipients().equals(other.recipients()))
                && !countDifferently(one, other)
                && toldAlike(one, other);
    }

    private boolean toldAlike(Told one, Told other) {
        Set<String> here = without(one.words(), one, other);
        Set<String> there = without(other.words(), one, other);
        long shared = wording.shared(here, there);
        boolean words = shared >= LEAST_SHARED && wording.containment(here, there) >= MOST;
        return words || (shared > Wording.SOME && countTheSame(one, other));
    }

    private Set<String> without(Set<String> words, Told one, Told other) {
        Set<String> left = new TreeSet<>(words);
        left.removeAll(answering(one));
        left.removeAll(answering(other));
        return left;
    }

    private static boolean countTheSame(Told one, Told other) {
        return figures(one)
                .anyMatch(here -> figures(other)
                        .anyMatch(there -> ofOneUnit(here, there)
                                && here.quantity().equals(there.quantity())
                                && here.quantity().atLeast() != null));
    }

    private static boolean countDifferently(Told one, Told other) {
        return figures(one)
                .anyMatch(here -> figures(other)
                        .anyMatch(there ->
                                ofOneUnit(here, there) && here.quantity().excludes(there.quantity())));
    }

    private static boolean ofOneUnit(Figure here, Figure there) {
        String unit = here.counted().unit();
        return unit != null
                && unit.equalsIgnoreCase(there.counted().unit())
                && Objects.equals(here.counted().measure(), there.counted().measure());
    }

    private static Stream<Figure> figures(Told told) {
        return told.account().figures().stream()
                .filter(figure -> figure.sentence().equals(told.event().sentence()));
    }

    private Dispute dispute(String question, Set<Told> told) {
        Map<String, List<Told>> byAnswer = new TreeMap<>();
        for (Told each : told) {
            byAnswer.computeIfAbsent(String.valueOf(answer(each)), none -> new ArrayList<>())
                    .add(each);
        }
        List<Position> positions = new ArrayList<>();
        byAnswer.forEach((answer, tellings) -> positions.add(
                new Position(answer, tellings.stream().map(Told::side).toList())));
        List<String> same = new ArrayList<>(List.of("what: " + question.strip()));
        told.stream()
                .map(Told::actors)
                .filter(actors -> !actors.isEmpty())
                .findFirst()
                .ifPresent(actors -> same.add("by: " + Events.names(actors)));
        String least = Collections.min(told.stream().map(this::pointer).toList());
        return Dispute.of(
                kind(),
                new Dispute.Matter(question + " " + least, same, String.join(" and ", byAnswer.keySet())),
                positions,
                "happening/" + kind().name().toLowerCase(java.util.Locale.ROOT));
    }
}
