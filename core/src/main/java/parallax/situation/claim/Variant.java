package parallax.situation.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import parallax.ledger.Statement.Form;
import parallax.situation.told.Side;
import parallax.text.Span;

/**
 * One wording of a claim, in however many articles it stands. All spans of its differences point into the article of its
 * first telling, and into that of the first telling of the fullest variant.
 *
 * @param relation how it stands to the fullest variant
 * @param differences which words are left out, put in or changed, in order
 * @param tellings where it stands, in order of time; at least one
 */
public record Variant(Relation relation, List<Difference> differences, List<Telling> tellings) {

    /** In order of time; what has no date stands last. */
    static final Comparator<Telling> BY_TIME = Comparator.comparing(
                    (Telling telling) -> telling.side().date(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(telling -> telling.side().article())
            .thenComparing(telling -> telling.content().get(0))
            .thenComparing(telling -> telling.side().entry());

    public Variant {
        Objects.requireNonNull(relation);
        differences = List.copyOf(differences);
        tellings = tellings.stream().sorted(BY_TIME).toList();
        if (tellings.isEmpty()) {
            throw new IllegalArgumentException("a variant that nobody tells");
        }
    }

    /** Its earliest telling. */
    public Telling first() {
        return tellings.get(0);
    }

    /** How a variant stands to the fullest one. */
    public enum Relation {
        /** It is the fullest: most words between quotation marks, then most words. */
        FULLEST,
        /** The same words, whatever their dashes, quotation marks and spelling. */
        SAME_WORDS,
        /** Words are left out, none is changed. */
        SHORTENED,
        /** A word between the quotation marks is another, or was put in. */
        WORD_CHANGED,
        /** It gives words that the fullest leaves out, beside or instead of words of the fullest. */
        OTHER_PART,
        /** One quotes, the other reports in its own words. */
        QUOTED_AGAINST_REPORTED,
        /** The same in other words. */
        REWORDED
    }

    /**
     * One article's telling.
     *
     * @param side the record, who says it there, and its sentence
     * @param form how it is rendered
     * @param content where the words stand; at least one span
     * @param text those words, a space between spans
     */
    public record Telling(Side side, Form form, List<Span> content, String text) {

        public Telling {
            Objects.requireNonNull(side);
            Objects.requireNonNull(form);
            Objects.requireNonNull(text);
            content = List.copyOf(content);
        }
    }

    /**
     * Words in which a variant differs from the fullest one.
     *
     * @param kind what was done
     * @param here where, in the article of the variant; an empty span at the place where words are left out
     * @param there where, in the article of the fullest variant; an empty span at the place where words were put in
     * @param words the words of the variant, a space between spans; empty when left out
     * @param instead the words of the fullest variant; empty when put in
     */
    public record Difference(Kind kind, List<Span> here, List<Span> there, String words, String instead) {

        public Difference {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(words);
            Objects.requireNonNull(instead);
            here = List.copyOf(here);
            there = List.copyOf(there);
        }

        /** What was done to the words. */
        public enum Kind {
            LEFT_OUT,
            PUT_IN,
            CHANGED,
            /** One of the two has the outlet's own words in square brackets. */
            BRACKETED
        }
    }
}
