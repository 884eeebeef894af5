package parallax.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import parallax.text.Span;

/**
 * One sentence with its tokens and syntax.
 *
 * @param index its number in the text, from 0
 * @param paragraph number of its paragraph, from 0
 * @param span from the first to the last token
 * @param tokens in order; at least one
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens) {

    public Sentence {
        Objects.requireNonNull(span);
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence without tokens at " + span);
        }
    }

    /** The token that governs this one; empty for the root. */
    public Optional<Token> findHead(Token token) {
        return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /** The root of the sentence. */
    public Token root() {
        return tokens.stream().filter(token -> token.head() < 0).findFirst().orElse(tokens.get(0));
    }

    /** What this token governs, in order. */
    public List<Token> dependents(Token token) {
        return tokens.stream().filter(other -> other.head() == token.index()).toList();
    }

    /** What this token governs by a relation; subtypes count ({@code nsubj} finds {@code nsubj:pass}). */
    public List<Token> dependents(Token token, String relation) {
        return tokens.stream()
                .filter(other -> other.head() == token.index() && other.is(relation))
                .toList();
    }

    /** The first that this token governs by a relation; subtypes count. */
    public Optional<Token> findDependent(Token token, String relation) {
        return dependents(token, relation).stream().findFirst();
    }

    /** The token and all it governs, directly or not, in order. */
    public List<Token> subtree(Token token) {
        return subtree(token, other -> true);
    }

    /** The token and all it governs by way of tokens that pass the test, in order. */
    public List<Token> subtree(Token token, Predicate<Token> into) {
        boolean[] in = new boolean[tokens.size()];
        in[token.index()] = true;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Token other : tokens) {
                if (!in[other.index()] && other.head() >= 0 && in[other.head()] && into.test(other)) {
                    in[other.index()] = true;
                    grown = true;
                }
            }
        }
        List<Token> found = new ArrayList<>();
        for (Token other : tokens) {
            if (in[other.index()]) {
                found.add(other);
            }
        }
        return found;
    }

    /** True when {@code token} is {@code ancestor} or governed by it, directly or not. */
    public boolean isWithin(Token token, Token ancestor) {
        Token current = token;
        for (int steps = 0; steps <= tokens.size(); steps++) {
            if (current.index() == ancestor.index()) {
                return true;
            }
            if (current.head() < 0) {
                return false;
            }
            current = tokens.get(current.head());
        }
        return false;
    }

    /** The tokens that lie within a span, in order. */
    public List<Token> tokensIn(Span part) {
        return tokens.stream().filter(token -> part.contains(token.span())).toList();
    }

    /** The token within the span whose governor lies outside it: the head of the phrase. */
    public Optional<Token> findPhraseHead(Span part) {
        return tokensIn(part).stream()
                .filter(token -> token.head() < 0
                        || !part.contains(tokens.get(token.head()).span()))
                .findFirst();
    }
}
