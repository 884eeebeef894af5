package parallax.situation.told;

import java.util.Set;

/** Whose words a rule sets against one another. */
public enum Speakers {
    /** Of different sides: a dispute. */
    DIFFERENT {
        @Override
        public boolean hold(Side one, Set<String> voice, Side other, Set<String> otherVoice) {
            return Records.differ(voice, otherVoice);
        }
    },
    /** Of one named speaker in two articles of different days: a revision. */
    SAME {
        @Override
        public boolean hold(Side one, Set<String> voice, Side other, Set<String> otherVoice) {
            return one.speaker().equals(other.speaker())
                    && !one.speaker().equals(Records.OUTLET)
                    && !one.speaker().equals(Records.NOBODY)
                    && one.date() != null
                    && other.date() != null
                    && !one.date().equals(other.date());
        }
    };

    /** Whether two sides, with the voices they speak for, are to be set against one another. */
    public abstract boolean hold(Side one, Set<String> voice, Side other, Set<String> otherVoice);
}
