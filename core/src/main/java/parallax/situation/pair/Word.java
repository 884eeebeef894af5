package parallax.situation.pair;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One word of a sentence.
 *
 * @param index its number in the sentence, from 0
 * @param text as printed
 * @param lemma dictionary form, lower case
 * @param part universal part of speech
 * @param head index of the governing word, -1 for the root
 * @param relation Universal Dependencies relation to it, with subtype
 * @param number the number that begins here, null where none does
 */
public record Word(
        int index,
        String text,
        String lemma,
        String part,
        int head,
        String relation,
        @Nullable BigDecimal number) {

    public Word {
        Objects.requireNonNull(text);
        Objects.requireNonNull(lemma);
        Objects.requireNonNull(part);
        Objects.requireNonNull(relation);
    }

    /** Whether it stands in a relation or a subtype of it. */
    boolean is(String wanted) {
        return relation.equals(wanted) || relation.startsWith(wanted + ":");
    }

    boolean isName() {
        return part.equals("PROPN");
    }
}
