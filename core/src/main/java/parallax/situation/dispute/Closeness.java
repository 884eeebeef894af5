package parallax.situation.dispute;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.situation.told.Side;
import parallax.situation.told.Wording;

/**
 * How surely the positions of a dispute speak of one thing, 0 to 1: by what was paired, by the words that the closest two
 * tellings share, and by the days between them. It orders disputes for a reader; it says nothing of who is to be believed.
 */
final class Closeness {

    /** So many tellings of a position are compared; they stand in order of time. */
    private static final int MOST = 20;

    private static final double OF_WORDS = 0.4;
    private static final double OF_DAYS = 0.2;
    private static final double OF_THE_RULE = 1 - OF_WORDS - OF_DAYS;

    private final Wording wording;

    Closeness(Wording wording) {
        this.wording = wording;
    }

    double of(Dispute dispute) {
        double best = 0;
        List<Position> positions = dispute.positions();
        for (int first = 0; first < positions.size(); first++) {
            for (int second = first + 1; second < positions.size(); second++) {
                best = Math.max(best, closest(positions.get(first), positions.get(second)));
            }
        }
        return Math.round((OF_THE_RULE * ofRule(dispute) + best) * 100) / 100.0;
    }

    /** An article that ties a denial to its claim leaves no doubt; equal words leave more than equal events. */
    private static double ofRule(Dispute dispute) {
        if (dispute.rule().equals(LinkedDenials.RULE)) {
            return 1;
        }
        return switch (dispute.kind()) {
            case DENIAL, FIGURES -> 0.8;
            case HAPPENED, AUTHOR, EVIDENCE_PUBLISHER -> 0.6;
            case OPPOSITE_COURSE, PLACE, TIME -> 0.5;
        };
    }

    private double closest(Position one, Position other) {
        double best = 0;
        for (Side here : one.tellings().stream().limit(MOST).toList()) {
            Set<String> words = wording.of(here.text());
            for (Side there : other.tellings().stream().limit(MOST).toList()) {
                double shared = wording.containment(words, wording.of(there.text()));
                best = Math.max(best, OF_WORDS * shared + OF_DAYS * near(here.date(), there.date()));
            }
        }
        return best;
    }

    private static double near(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? 0 : 1.0 / (1 + Math.abs(ChronoUnit.DAYS.between(one, other)));
    }
}
