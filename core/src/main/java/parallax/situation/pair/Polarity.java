package parallax.situation.pair;

import java.util.Optional;

/** Whether a word is said to be so or not to be so. */
final class Polarity {

    private final Lexicon lexicon;

    Polarity(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean negated(Sentence sentence, Word word) {
        return hasNegation(sentence, word) || isRefused(sentence, word);
    }

    /** "did not go", "no agreement", "without quarantine", "accepts no proof". */
    private boolean hasNegation(Sentence sentence, Word word) {
        for (Word below : sentence.dependents(word)) {
            boolean argument = below.is("obj") || below.is("nsubj");
            boolean nothing = lexicon.in("nothing", below);
            if (lexicon.in("not", below)
                    || (nothing && (argument || below.is("det") || below.is("advmod")))
                    || (argument
                            && sentence.dependents(below, "det").stream()
                                    .anyMatch(det -> lexicon.in("nothing", det)))) {
                return true;
            }
        }
        return false;
    }

    /** "refused to go", "is not able to go", "the failure to reach agreement", "did not have any plans or papers". */
    private boolean isRefused(Sentence sentence, Word word) {
        Optional<Word> above = sentence.findHead(word);
        if (above.isEmpty()) {
            return false;
        }
        Word head = above.get();
        boolean clause = word.is("xcomp") || word.is("ccomp");
        boolean within = word.is("acl") || word.is("obj") || word.is("advcl");
        boolean listed = word.is("conj") && word.part().equals("NOUN");
        return (clause && lexicon.in("refusing", head) != negated(sentence, head))
                || (listed && negated(sentence, head))
                || (word.is("obj") && head.lemma().equals("have") && hasNegation(sentence, head))
                || isLacked(sentence, word, head)
                || (within
                        && sentence.findHead(head)
                                .filter(top -> isLacked(sentence, head, top))
                                .isPresent());
    }

    /** "lacks wells", "a lack of wells", "the delay in reaching". */
    private boolean isLacked(Sentence sentence, Word word, Word head) {
        boolean of = word.is("nmod")
                && sentence.dependents(word, "case").stream()
                        .anyMatch(marker -> marker.lemma().equals("of"));
        return lexicon.in("lacking", head) && (of || word.is("acl") || word.is("obj"));
    }
}
