package parallax.evidence;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.Span;

/** Finds the outlet's own reservation: "purportedly shows", "could not be independently verified". */
final class Hedges {

    private static final Set<String> DENYING = Set.of("not", "n't", "n’t", "unable", "never", "impossible", "no");
    private static final Set<String> ABOUT_EVIDENCE = Set.of(
            "authenticity",
            "veracity",
            "it",
            "they",
            "this",
            "that",
            "claim",
            "account",
            "date",
            "location",
            "content",
            "material",
            "which");

    private final Cues cues;

    Hedges(Cues cues) {
        this.cues = cues;
    }

    /** A reservation within the clause that brings the evidence. */
    @Nullable
    Span within(Piece piece) {
        Sentence sentence = piece.sentence();
        Token shows = piece.verb(cues, Cues.Kind.SHOW);
        for (Token token : sentence.tokens()) {
            boolean beside = token.head() == piece.head().index()
                    || (shows != null && (token.head() == shows.index() || token.index() == shows.head()));
            if (cues.is(token, Cues.Kind.HEDGE) && (beside || piece.verbs().contains(token))) {
                boolean tied = shows != null && Math.abs(shows.index() - token.index()) <= 2;
                return tied && shows != null ? Span.covering(token.span(), shows.span()) : token.span();
            }
        }
        return unchecked(sentence, piece.head());
    }

    /** "The video could not be verified" where this is the sentence of the evidence or speaks of it. */
    @Nullable
    Span unchecked(Sentence sentence, @Nullable Token evidence) {
        for (Token verb : sentence.tokens()) {
            if (!cues.isVerb(verb, Cues.Kind.CHECK) || !speaksOf(sentence, verb, evidence)) {
                continue;
            }
            Optional<Token> denial = denial(sentence, verb);
            if (denial.isPresent()) {
                return Span.covering(start(sentence, verb, denial.get()).span(), verb.span());
            }
        }
        return null;
    }

    private static boolean speaksOf(Sentence sentence, Token verb, @Nullable Token evidence) {
        return sentence.dependents(verb).stream()
                .filter(other -> other.is("nsubj") || other.is("obj") || other.is("ccomp"))
                .anyMatch(other -> ABOUT_EVIDENCE.contains(other.lemma())
                        || (evidence != null && sentence.isWithin(evidence, other)));
    }

    private static Optional<Token> denial(Sentence sentence, Token verb) {
        Optional<Token> direct = sentence.dependents(verb).stream()
                .filter(other -> DENYING.contains(other.lemma()) || DENYING.contains(other.text()))
                .findFirst();
        Optional<Token> above = sentence.findHead(verb).filter(head -> DENYING.contains(head.lemma()));
        return direct.or(() -> above);
    }

    private static Token start(Sentence sentence, Token verb, Token denial) {
        return sentence.dependents(verb).stream()
                .filter(other -> other.is("aux") && other.index() < denial.index())
                .min(Comparator.comparingInt(Token::index))
                .filter(aux -> aux.index() < verb.index())
                .orElse(denial.index() < verb.index() ? denial : verb);
    }
}
