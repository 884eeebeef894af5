package parallax.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.entity.Names;
import parallax.language.Sentence;
import parallax.language.Token;

/** Finds who published or made a piece of evidence: subject, "by", "from", possessive, or a name before the noun. */
final class Publishers {

    private final Cues cues;

    Publishers(Cues cues) {
        this.cues = cues;
    }

    /** The head of the phrase that names the publisher, known to the ledger or not. */
    Optional<Token> find(Piece piece) {
        Sentence sentence = piece.sentence();
        Optional<Token> byVerb = piece.verbs().stream()
                .filter(verb -> cues.isVerb(verb, Cues.Kind.PUBLISH))
                .flatMap(verb -> publishing(sentence, verb, piece.head()).stream())
                .findFirst();
        return byVerb.or(() -> beside(sentence, piece.head()));
    }

    private static Optional<Token> publishing(Sentence sentence, Token verb, Token evidence) {
        Optional<Token> agent = sentence.dependents(verb, "obl").stream()
                .filter(other -> hasCase(sentence, other, List.of("by")))
                .findFirst();
        boolean object = evidence.head() == verb.index() && evidence.is("obj");
        return agent.or(() -> object ? subject(sentence, verb) : Optional.empty());
    }

    private static Optional<Token> subject(Sentence sentence, Token verb) {
        return sentence.dependents(verb).stream()
                .filter(other -> other.relation().equals("nsubj"))
                .findFirst();
    }

    private static Optional<Token> beside(Sentence sentence, Token head) {
        return sentence.dependents(head).stream()
                .filter(other -> other.relation().equals("nmod:poss")
                        || (other.is("nmod") && hasCase(sentence, other, List.of("by", "from")))
                        || (other.is("compound") && other.upos().equals("PROPN")))
                .filter(other -> !other.upos().equals("PRON"))
                .findFirst();
    }

    private static boolean hasCase(Sentence sentence, Token token, List<String> prepositions) {
        int first = sentence.subtree(token).get(0).index();
        boolean behind = first > 0
                && prepositions.contains(sentence.tokens().get(first - 1).lemma());
        return behind
                || sentence.dependents(token, "case").stream().anyMatch(other -> prepositions.contains(other.lemma()));
    }

    /** Id of the actor that a phrase names: its head, else the first name within it. */
    static @Nullable String actor(Sentence sentence, Token head, Names names) {
        List<String> direct = names.actorsAt(head);
        if (!direct.isEmpty()) {
            return direct.get(0);
        }
        return sentence
                .subtree(
                        head,
                        other -> other.is("compound") || other.is("flat") || other.is("appos") || other.is("amod"))
                .stream()
                .flatMap(other -> names.actorsAt(other).stream())
                .findFirst()
                .orElse(null);
    }
}
