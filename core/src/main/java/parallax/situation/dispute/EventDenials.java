package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.ledger.EventType;
import parallax.ledger.Statement;
import parallax.situation.told.Records;
import parallax.situation.told.Side;
import parallax.situation.told.Standing;
import parallax.situation.told.Tellings;
import parallax.situation.told.Told;
import parallax.situation.told.Wording;

/**
 * The same event asserted by some and denied by others within a week: all who assert it stand on one side, all who deny it on
 * the other. What is to come is set against the denial of plans, what happened against the denial that it did; the possible
 * is never set against the actual.
 */
final class EventDenials extends Events {

    private static final long DAYS = 7;

    /** A plan that is denied stays in dispute from week to week. */
    static final String LASTING = "denial/same-plan";

    private final Wording wording;

    EventDenials(Tellings tellings, Wording wording) {
        super(tellings);
        this.wording = wording;
    }

    @Override
    boolean takes(Told told) {
        return !Courses.isWithdrawal(told);
    }

    @Override
    public boolean mattersAlone(Told told) {
        return denies(told);
    }

    @Override
    public boolean lasts(Told told) {
        return told.standing() == Standing.PROSPECTIVE;
    }

    @Override
    public boolean denies(Told told) {
        return told.denied();
    }

    /** A plan is denied on the day of the denial, whenever the deed would be. */
    @Override
    public @Nullable LocalDate day(Told told) {
        return told.standing() == Standing.PROSPECTIVE
                ? told.days().said()
                : told.days().about();
    }

    @Override
    String question(Told told) {
        return told.type() + " by " + names(told.actors()) + ", " + told.standing();
    }

    @Override
    public List<Dispute> disputes(String question, List<Told> parts, Docket.Within week) {
        List<Dispute> found = new ArrayList<>();
        Set<Told> asserting = new LinkedHashSet<>();
        Set<Told> denying = new LinkedHashSet<>();
        for (Told denial : parts) {
            if (denial.denied() && week.holds(day(denial))) {
                List<Told> against = parts.stream()
                        .filter(assertion -> !assertion.denied() && opposed(assertion, denial))
                        .toList();
                if (!against.isEmpty()) {
                    asserting.addAll(against);
                    denying.add(denial);
                }
            }
        }
        if (!denying.isEmpty()) {
            found.add(dispute(question, week, asserting, denying));
        }
        return found;
    }

    private boolean opposed(Told assertion, Told denial) {
        return byOthers(assertion, denial)
                && assertion.agrees(denial)
                && (denial.recipients().isEmpty() || denial.recipients().equals(assertion.recipients()))
                && near(assertion, denial)
                && (denial.standing() == Standing.PROSPECTIVE
                        ? samePlan(assertion, denial)
                        : sameDeed(assertion, denial));
    }

    private boolean near(Told assertion, Told denial) {
        return Records.near(day(assertion), day(denial), DAYS);
    }

    /** An attack that somebody plans is one within a week; other plans are against the same, or have more than the actor in common. */
    private boolean samePlan(Told assertion, Told denial) {
        return denial.type() == EventType.ASSAULT
                || !denial.recipients().isEmpty()
                || wording.shared(assertion.words(), denial.words()) >= Wording.SOME;
    }

    /** Deeds of one kind by one actor are many; the recipient and modes or the words must show that it is the same one. */
    private boolean sameDeed(Told assertion, Told denial) {
        boolean known = !denial.recipients().isEmpty()
                && denial.recipients().equals(assertion.recipients())
                && denial.event().what().modes().equals(assertion.event().what().modes())
                && (denial.days().happens() == null
                        || assertion.days().happens() == null
                        || denial.days().happens().equals(assertion.days().happens()));
        return known || wording.tellsTheSame(assertion.words(), denial.words());
    }

    private static Dispute dispute(String question, Docket.Within week, Set<Told> asserting, Set<Told> denying) {
        boolean byWord = denying.stream().anyMatch(EventDenials::isDenial);
        Told first = denying.iterator().next();
        boolean prospective = first.standing() == Standing.PROSPECTIVE;
        String deed = first.type() + " by " + names(first.actors());
        return Dispute.of(
                byWord ? Dispute.Kind.DENIAL : Dispute.Kind.HAPPENED,
                new Dispute.Matter(
                        question + " " + week.first(),
                        List.of("what: " + deed, "when: said within " + DAYS + " days of one another"),
                        prospective
                                ? "that it will or may happen, and that it will not"
                                : "that it happened, and that it did not"),
                List.of(
                        new Position(prospective ? "it will or may happen" : "it happened", sides(asserting)),
                        new Position(
                                prospective ? "it is not planned or will not happen" : "it did not happen",
                                sides(denying))),
                prospective ? LASTING : "denial/same-event");
    }

    /** Somebody denies it in so many words, and does not only tell that it is not so. */
    private static boolean isDenial(Told told) {
        return told.account()
                .findEntry(told.event().saidBy())
                .filter(entry ->
                        entry instanceof Statement statement && statement.cue().kind() == Statement.CueKind.DENIES)
                .isPresent();
    }

    private static List<Side> sides(Set<Told> told) {
        return told.stream().map(Told::side).toList();
    }
}
