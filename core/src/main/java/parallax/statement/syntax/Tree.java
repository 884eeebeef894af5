package parallax.statement.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.Span;

/** The syntax of one sentence, indexed for the questions that the rules ask. */
public final class Tree {

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");

    private final Sentence sentence;
    private final List<List<Token>> children;

    public Tree(Sentence sentence) {
        this.sentence = sentence;
        this.children = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            children.add(new ArrayList<>());
        }
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0 && token.head() != token.index()) {
                children.get(token.head()).add(token);
            }
        }
    }

    public Sentence sentence() {
        return sentence;
    }

    public List<Token> tokens() {
        return sentence.tokens();
    }

    public int size() {
        return sentence.tokens().size();
    }

    public Token token(int index) {
        return sentence.tokens().get(index);
    }

    public Optional<Token> findHead(Token token) {
        return sentence.findHead(token);
    }

    public List<Token> children(Token token) {
        return children.get(token.index());
    }

    public List<Token> children(Token token, String relation) {
        return children(token).stream().filter(child -> child.is(relation)).toList();
    }

    public Optional<Token> findChild(Token token, String relation) {
        return children(token).stream().filter(child -> child.is(relation)).findFirst();
    }

    public boolean hasChild(Token token, String relation) {
        return findChild(token, relation).isPresent();
    }

    /** The first word that marks a clause or a phrase as what it is: "that", "to", "by", "as"; empty text for none. */
    public String marker(Token token) {
        return children(token).stream()
                .filter(child -> child.is("case") || child.is("mark"))
                .findFirst()
                .map(Tree::lower)
                .orElse("");
    }

    public boolean isMarked(Token token, String marker) {
        return children(token).stream()
                .anyMatch(child ->
                        (child.is("case") || child.is("mark")) && lower(child).equals(marker));
    }

    public boolean isNegated(Token token) {
        return children(token).stream()
                .anyMatch(child -> NEGATIONS.contains(lower(child)) && (child.is("advmod") || child.is("aux")));
    }

    public static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    public static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    public static boolean isPunctuation(Token token) {
        return token.upos().equals("PUNCT");
    }

    /** The word and all it governs. */
    public BitSet subtree(Token token) {
        BitSet in = new BitSet(size());
        collect(token, in);
        return in;
    }

    private void collect(Token token, BitSet in) {
        if (in.get(token.index())) {
            return;
        }
        in.set(token.index());
        for (Token child : children(token)) {
            collect(child, in);
        }
    }

    /** What the first governs without what the second, which it governs, governs in turn. */
    public BitSet subtreeWithout(Token token, Token cut) {
        BitSet words = subtree(token);
        if (isWithin(cut, token)) {
            words.andNot(subtree(cut));
        }
        return words;
    }

    public boolean isWithin(Token token, Token ancestor) {
        return sentence.isWithin(token, ancestor);
    }

    /** The words between two indexes, both included. */
    public static BitSet range(int from, int to) {
        BitSet range = new BitSet();
        if (to >= from) {
            range.set(from, to + 1);
        }
        return range;
    }

    /** Indexes of the words that lie wholly or partly within any of the spans. */
    public BitSet within(List<Span> spans) {
        BitSet in = new BitSet(size());
        for (Token token : tokens()) {
            for (Span span : spans) {
                if (span.overlaps(token.span())) {
                    in.set(token.index());
                }
            }
        }
        return in;
    }

    /** The word of a set whose governor is not in the set: the head of the phrase; the first one of several. */
    public Optional<Token> findTop(BitSet words) {
        return tops(words).stream().findFirst();
    }

    /** The words of a set whose governors are not in the set. */
    public List<Token> tops(BitSet words) {
        return words.stream()
                .mapToObj(this::token)
                .filter(token -> !isPunctuation(token))
                .filter(token -> token.head() < 0 || !words.get(token.head()))
                .toList();
    }

    /** The spans of each unbroken run of words. */
    public List<Span> spans(BitSet words) {
        List<Span> spans = new ArrayList<>();
        for (int from = words.nextSetBit(0); from >= 0; ) {
            int to = words.nextClearBit(from);
            spans.add(Span.of(token(from).span().start(), token(to - 1).span().end()));
            from = words.nextSetBit(to);
        }
        return spans;
    }

    /** The sentence with other governors for some words. */
    public static Tree of(Sentence sentence, List<Token> tokens) {
        return new Tree(new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), tokens));
    }
}
