package parallax.situation.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who does what to whom, as far as the tree says it outright. */
final class Roles {

    private final Lexicon lexicon;

    Roles(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The same deed, with doer and sufferer exchanged. */
    boolean swapped(Sentence here, Word given, Sentence there, Word claimed) {
        if (!given.part().equals("VERB") || !claimed.part().equals("VERB") || !lexicon.same(given, claimed)) {
            return false;
        }
        Optional<Word> doer = doer(here, given);
        Optional<Word> sufferer = sufferer(here, given);
        Optional<Word> otherDoer = doer(there, claimed);
        Optional<Word> otherSufferer = sufferer(there, claimed);
        return doer.isPresent()
                && sufferer.isPresent()
                && otherDoer.isPresent()
                && otherSufferer.isPresent()
                && shareName(here, doer.get(), there, otherSufferer.get())
                && shareName(here, sufferer.get(), there, otherDoer.get())
                && !shareName(here, doer.get(), there, otherDoer.get());
    }

    /** Whether both have a doer, and it is the same: "the shipyard" is, of one text, the shipyard. */
    boolean sameDoer(Sentence here, Word given, Sentence there, Word claimed) {
        Optional<Word> doer = doer(here, given);
        Optional<Word> otherDoer = doer(there, claimed);
        return doer.isPresent()
                && otherDoer.isPresent()
                && keys(name(here, doer.get())).containsAll(keys(name(there, otherDoer.get())));
    }

    /** Whether what both are said of, doer or sufferer, has the same name. */
    boolean sameSubject(Sentence here, Word given, Sentence there, Word claimed) {
        Optional<Word> subject = here.dependents(given, "nsubj").stream().findFirst();
        Optional<Word> other = there.dependents(claimed, "nsubj").stream().findFirst();
        return subject.isPresent()
                && other.isPresent()
                && other.get().isName()
                && keys(name(here, subject.get())).containsAll(keys(name(there, other.get())));
    }

    private List<String> keys(List<Word> words) {
        return words.stream().map(lexicon::key).toList();
    }

    /** The head of a phrase and what of its name hangs on it directly. */
    private static List<Word> name(Sentence sentence, Word head) {
        List<Word> name = new ArrayList<>(sentence.dependents(head, "flat", "compound"));
        name.add(head);
        return name;
    }

    private static Optional<Word> doer(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .filter(word -> word.relation().equals("nsubj") || isAgent(sentence, word))
                .findFirst();
    }

    private static boolean isAgent(Sentence sentence, Word word) {
        return word.is("obl")
                && sentence.dependents(word, "case").stream()
                        .anyMatch(marker -> marker.lemma().equals("by"))
                && sentence.findHead(word)
                        .filter(verb -> !sentence.dependents(verb, "nsubj:pass").isEmpty())
                        .isPresent();
    }

    private static Optional<Word> sufferer(Sentence sentence, Word verb) {
        return sentence.dependents(verb, "obj", "nsubj:pass").stream().findFirst();
    }

    private boolean shareName(Sentence here, Word one, Sentence there, Word other) {
        List<String> names = there.phrase(other).stream()
                .filter(Word::isName)
                .map(lexicon::key)
                .toList();
        return here.phrase(one).stream().filter(Word::isName).map(lexicon::key).anyMatch(names::contains);
    }
}
