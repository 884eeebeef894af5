package parallax.situation.dispute;

import java.util.Set;
import parallax.situation.told.Records;
import parallax.situation.told.Side;

/** Whose words a rule sets against one another. */
enum Speakers {
    /** Of different sides: a dispute. */
    DIFFERENT {
        @Override
        boolean hold(Side one, Set<String> voice, Side other, Set<String> otherVoice) {
            return Records.differ(voice, otherVoice);
        }
    },
    /** Of one named speaker in two articles of different days: a revision. */
    SAME {
        @Override
        boolean hold(Side one, Set<String> voice, Side other, Set<String> otherVoice) {
            return one.speaker().equals(other.speaker())
                    && !one.speaker().equals(Records.OUTLET)
                    && !one.speaker().equals(Records.NOBODY)
                    && one.date() != null
                    && other.date() != null
                    && !one.date().equals(other.date());
        }
    };

    abstract boolean hold(Side one, Set<String> voice, Side other, Set<String> otherVoice);
}
