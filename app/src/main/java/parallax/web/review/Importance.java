package parallax.web.review;

import java.util.EnumSet;
import java.util.Set;

/**
 * How much hangs on a record being read rightly: how far a mistake in it would be seen. It says nothing of who is to be believed, and
 * nothing of persons but how often they speak. A record counts one for itself, and more for each of these that holds:
 *
 * <ul>
 *   <li>3: a dispute leans on it;
 *   <li>2: it is a point of a figure series;
 *   <li>2: others tell the same, so that it stands in a group of articles;
 *   <li>1: its speaker speaks often in this ledger.
 * </ul>
 *
 * <p>What is worth a look is doubt times importance: (1 − confidence) × importance. A record that nothing leans on is looked at
 * early when its reader was unsure, one that a dispute leans on even where the reader was rather sure.
 *
 * @param reasons those that hold
 */
public record Importance(Set<Reason> reasons) {

    /** So many records of one speaker are many. */
    public static final int OFTEN = 20;

    public Importance {
        reasons = Set.copyOf(reasons);
    }

    /** Why something hangs on a record. */
    public enum Reason {
        /** A dispute leans on it. */
        DISPUTE(3),
        /** It is a point of a figure series. */
        SERIES(2),
        /** The same is told in other articles. */
        TOLD_BY_OTHERS(2),
        /** Its speaker speaks often. */
        FREQUENT_SPEAKER(1);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }
    }

    /** 1 and more. */
    public int weight() {
        return 1 + reasons.stream().mapToInt(reason -> reason.weight).sum();
    }

    /**
     * By which records are put in order, the greatest first.
     *
     * @param confidence of the reader, 0 to 1
     */
    public double worth(double confidence) {
        return (1 - confidence) * weight();
    }

    /** Those that hold, in their order. */
    public Set<Reason> inOrder() {
        Set<Reason> ordered = EnumSet.noneOf(Reason.class);
        ordered.addAll(reasons);
        return ordered;
    }
}
