package parallax.language;

import java.util.Objects;
import parallax.text.Span;

/**
 * One word of a sentence.
 *
 * @param index its number in the sentence, from 0
 * @param span where it stands in the text
 * @param text as printed
 * @param lemma dictionary form, lower case but for proper nouns
 * @param upos universal part of speech
 * @param xpos Penn Treebank tag
 * @param head index of the governing token in the same sentence, -1 for the root
 * @param relation Universal Dependencies relation to it, with subtype ({@code nsubj:pass})
 */
public record Token(
        int index, Span span, String text, String lemma, String upos, String xpos, int head, String relation) {

    public Token {
        Objects.requireNonNull(span);
        Objects.requireNonNull(text);
        Objects.requireNonNull(lemma);
        Objects.requireNonNull(upos);
        Objects.requireNonNull(xpos);
        Objects.requireNonNull(relation);
    }

    /** True for the relation itself and its subtypes. */
    public boolean is(String wanted) {
        return relation.equals(wanted) || (relation.startsWith(wanted) && relation.charAt(wanted.length()) == ':');
    }

    public boolean isNoun() {
        return upos.equals("NOUN") || upos.equals("PROPN");
    }

    public boolean isVerb() {
        return upos.equals("VERB") || upos.equals("AUX");
    }
}
