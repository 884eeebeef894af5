package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parallax.ledger.EventType;
import parallax.situation.told.Side;
import parallax.situation.told.Standing;
import parallax.situation.told.Tellings;
import parallax.situation.told.Told;
import parallax.situation.told.Wording;

/** Pulling back against building up by the same actor within some days, at one place where both name one. */
final class Courses extends Events {

    static final String RULE = "course/opposite";

    private static final long DAYS = 5;

    private final Wording wording;

    Courses(Tellings tellings, Wording wording) {
        super(tellings);
        this.wording = wording;
    }

    @Override
    boolean takes(Told told) {
        return isNamed(told.actors()) && (isWithdrawal(told) || builds(told));
    }

    @Override
    public boolean mattersAlone(Told told) {
        return denies(told);
    }

    @Override
    public boolean lasts(Told told) {
        return true;
    }

    @Override
    public boolean denies(Told told) {
        return comesUp(told);
    }

    @Override
    String question(Told told) {
        return "course of " + names(told.actors());
    }

    @Override
    public List<Dispute> disputes(String question, List<Told> parts, Docket.Within week) {
        Set<Side> back = new LinkedHashSet<>();
        Set<Side> up = new LinkedHashSet<>();
        for (Told one : parts) {
            for (Told other : parts) {
                if (goesBack(one)
                        && comesUp(other)
                        && byOthers(one, other)
                        && one.agrees(other)
                        && within(DAYS, one, other)
                        && !isBefore(other, one)
                        && here(week, one, other)
                        && ofOnePlace(one, other)) {
                    back.add(one.side());
                    up.add(other.side());
                }
            }
        }
        if (back.isEmpty()) {
            return List.of();
        }
        return List.of(Dispute.of(
                Dispute.Kind.OPPOSITE_COURSE,
                new Dispute.Matter(
                        question + " " + week.first(),
                        List.of("whose forces: " + names(parts.get(0).actors()), "when: within " + DAYS + " days"),
                        "that forces are pulled back, and that they are not or are built up"),
                List.of(
                        new Position("forces are pulled back", List.copyOf(back)),
                        new Position("forces are not pulled back, or are built up", List.copyOf(up))),
                RULE));
    }

    /** At one place, or told in words that have more in common than the troops. */
    private boolean ofOnePlace(Told one, Told other) {
        boolean placed = one.place() != null && one.place().equals(other.place());
        return placed || wording.shared(one.words(), other.words()) >= Wording.SOME;
    }

    /** Who came before the others went is not said to stay. */
    private static boolean isBefore(Told up, Told back) {
        LocalDate came = up.days().about();
        LocalDate went = back.days().about();
        return came != null && went != null && came.isBefore(went);
    }

    private static boolean goesBack(Told told) {
        return isWithdrawal(told) && told.standing() == Standing.ACTUAL && !told.denied();
    }

    private static boolean comesUp(Told told) {
        return isWithdrawal(told) ? told.denied() : !told.denied();
    }

    static boolean isWithdrawal(Told told) {
        boolean type = told.type() == EventType.RETREAT || told.event().what().type() == EventType.CONCEDE;
        return type && told.event().what().modes().contains("withdraw");
    }

    private static boolean builds(Told told) {
        List<String> modes = told.event().what().modes();
        return told.event().what().type() == EventType.MOBILIZE
                && told.standing() == Standing.ACTUAL
                && (modes.contains("troops") || modes.contains("weapons"));
    }
}
