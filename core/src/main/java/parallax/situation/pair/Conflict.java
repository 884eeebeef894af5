package parallax.situation.pair;

import java.util.Objects;

/**
 * Why a sentence and a claim cannot both hold.
 *
 * @param kind the rule
 * @param sentence the sentence of the text
 * @param given its word that stands against the claim
 * @param claimed the word of the claim
 */
public record Conflict(Kind kind, Sentence sentence, String given, String claimed) {

    public Conflict {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(given);
        Objects.requireNonNull(claimed);
    }

    /** The reason in words. */
    public String reason() {
        return switch (kind) {
            case NEGATION -> "one says “" + given + "”, the other says that it is not so (“" + claimed + "”)";
            case OPPOSITES -> "“" + given + "” against “" + claimed + "”";
            case NUMBERS -> given + " against " + claimed;
            case DATES -> "other dates of “" + given + "”";
            case ROLES -> "who does it to whom is the other way round (“" + claimed + "”)";
        };
    }

    /** The rules, in the order in which they are tried. */
    public enum Kind {
        /** The same is asserted by one and negated by the other. */
        NEGATION,
        /** Of the same things opposite words are said. */
        OPPOSITES,
        /** The same things are counted with another result. */
        NUMBERS,
        /** The doer of one is the sufferer of the other. */
        ROLES,
        /** The same is told of the same with another date. */
        DATES
    }
}
