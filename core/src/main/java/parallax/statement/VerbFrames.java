package parallax.statement;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.language.Token;
import parallax.statement.cue.Frame;
import parallax.statement.syntax.Tree;

/** Finds what a verb takes as its content, frame by frame. */
final class VerbFrames {

    /** Objects that say nothing ("said so", "said nothing"). */
    private static final Set<String> EMPTY_OBJECTS = Set.of(
            "it",
            "this",
            "that",
            "so",
            "nothing",
            "something",
            "anything",
            "them",
            "him",
            "her",
            "me",
            "us",
            "you",
            "which",
            "what",
            "who",
            "whom",
            "much",
            "little",
            "more",
            "himself",
            "herself",
            "themselves",
            "itself",
            "these",
            "those",
            "one");

    /** Of those, what a denial takes up ("denied it"). */
    private static final Set<String> TAKEN_UP = Set.of("it", "this", "that", "them", "these", "those");

    private final Tree tree;
    private final boolean passive;
    private final boolean denies;

    /**
     * Frames of one verb.
     *
     * @param passive whether the verb is in the passive
     * @param denies whether it denies: then "it" is what was said before
     */
    VerbFrames(Tree tree, boolean passive, boolean denies) {
        this.tree = tree;
        this.passive = passive;
        this.denies = denies;
    }

    /** The content of a verb in this frame; empty when it has none. */
    Optional<Found> find(Token verb, Frame frame) {
        return switch (frame) {
            case THAT, WH, QUOTE, OBJ_THAT -> clause(verb, frame);
            case TO_INF -> infinitive(verb);
            case ING -> gerund(verb);
            case OBJECT_NP -> object(verb).map(noun -> Found.of(frame, tree.subtreeWithout(noun, verb)));
            case OBJ_TO_INF -> objectAndInfinitive(verb);
            case OBJ_OF, OBJ_FOR, OBJ_ABOUT, OBJ_AS -> objectAndPhrase(verb, frame);
            case OBJ_PRED -> objectAndPredicate(verb);
            case OF, FOR, ABOUT, ON, AGAINST, OVER, TO -> phrase(verb, frame);
            case CLAUSE, SOURCE_NP -> Optional.empty();
        };
    }

    /** A finite clause below the verb, or, in the passive, the subject with its infinitive ("is believed to have …"). */
    private Optional<Found> clause(Token verb, Frame frame) {
        Optional<Token> clause = tree.children(verb).stream()
                .filter(child -> isClause(verb, child) && (frame == Frame.WH || !isQuestion(child)))
                .filter(child -> frame != Frame.THAT || !opensWithQuestion(child))
                .findFirst();
        if (clause.isPresent()) {
            return Optional.of(Found.of(frame, tree.subtree(clause.get())));
        }
        if (passive && frame == Frame.THAT) {
            return raised(verb);
        }
        return frame == Frame.OBJ_THAT || frame == Frame.THAT ? hungOnObject(verb, frame) : Optional.empty();
    }

    private boolean isClause(Token verb, Token child) {
        if (child.is("ccomp") || child.is("csubj")) {
            return !tree.isMarked(child, "to") && (child.isVerb() || hasSubject(child) || isQuotedSide(verb, child));
        }
        boolean marked = tree.isMarked(child, "that");
        return marked && (child.is("advcl") || child.is("dep") || child.is("acl") || child.is("parataxis"));
    }

    private boolean isQuestion(Token clause) {
        return tree.isMarked(clause, "whether") || tree.isMarked(clause, "if");
    }

    /** "asked why …": a question word opens the clause; "when" and "where" may open other clauses too. */
    private boolean opensWithQuestion(Token clause) {
        Token first = tree.token(tree.subtree(clause).nextSetBit(0));
        return Tree.lower(first).equals("why") || Tree.lower(first).equals("how");
    }

    private boolean hasSubject(Token head) {
        return tree.hasChild(head, "nsubj") || tree.hasChild(head, "csubj") || tree.hasChild(head, "expl");
    }

    private boolean isQuotedSide(Token verb, Token child) {
        return child.is("ccomp") && Math.abs(child.index() - verb.index()) > 1;
    }

    /** Parsers hang "that …" on the listener: "told reporters that …". */
    private Optional<Found> hungOnObject(Token verb, Frame frame) {
        return tree.children(verb).stream()
                .filter(child -> child.is("obj") || child.is("iobj") || child.is("obl"))
                .flatMap(child -> tree.children(child).stream())
                .filter(clause -> (clause.is("acl") || clause.is("ccomp"))
                        && !clause.is("acl:relcl")
                        && tree.isMarked(clause, "that"))
                .findFirst()
                .map(clause -> Found.of(frame, tree.subtree(clause)));
    }

    private Optional<Found> raised(Token verb) {
        Optional<Token> subject = tree.findChild(verb, "nsubj:pass");
        Optional<Token> infinitive = tree.children(verb, "xcomp").stream()
                .filter(child -> tree.isMarked(child, "to"))
                .findFirst();
        if (subject.isEmpty() || infinitive.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Found.of(Frame.THAT, union(tree.subtree(subject.get()), tree.subtree(infinitive.get()))));
    }

    private Optional<Found> infinitive(Token verb) {
        return infinitiveOf(verb).map(child -> {
            BitSet words = tree.subtree(child);
            if (passive) {
                tree.findChild(verb, "nsubj:pass").ifPresent(subject -> words.or(tree.subtree(subject)));
            }
            return Found.of(Frame.TO_INF, words);
        });
    }

    private Optional<Token> infinitiveOf(Token verb) {
        return tree.children(verb).stream()
                .filter(child -> child.is("xcomp") || child.is("ccomp") || child.is("advcl"))
                .filter(child -> tree.isMarked(child, "to") && child.index() > verb.index())
                .findFirst();
    }

    private Optional<Found> gerund(Token verb) {
        return tree.children(verb).stream()
                .filter(child -> child.is("xcomp") || child.is("ccomp"))
                .filter(child -> child.xpos().equals("VBG") && !hasSubject(child))
                .findFirst()
                .map(child -> Found.of(Frame.ING, tree.subtree(child)));
    }

    /** The object, or in the passive the subject; not a word that stands for nothing said. */
    private Optional<Token> object(Token verb) {
        Optional<Token> noun = passive ? tree.findChild(verb, "nsubj:pass") : tree.findChild(verb, "obj");
        Optional<Token> said = noun.filter(token -> !EMPTY_OBJECTS.contains(Tree.lower(token))
                || hasOwnClause(token)
                || (denies && TAKEN_UP.contains(Tree.lower(token)) && !isRelative(verb, token)));
        return said.or(() -> denies && !passive ? antecedent(verb) : Optional.empty());
    }

    private static boolean isRelative(Token verb, Token pronoun) {
        return pronoun.index() < verb.index();
    }

    /** "a charge that Ankara denied": what the relative clause is about, without the clause. */
    private Optional<Token> antecedent(Token verb) {
        boolean free = tree.children(verb).stream()
                .noneMatch(child -> child.index() > verb.index() && (child.is("obj") || child.is("ccomp")));
        return tree.findHead(verb)
                .filter(noun -> free && verb.relation().equals("acl:relcl") && noun.isNoun())
                .filter(noun ->
                        tree.findChild(verb, "nsubj").filter(Token::isNoun).isPresent());
    }

    private boolean hasOwnClause(Token token) {
        return tree.hasChild(token, "acl");
    }

    private Optional<Token> anyObject(Token verb) {
        return passive
                ? tree.findChild(verb, "nsubj:pass")
                : tree.findChild(verb, "obj").or(() -> tree.findChild(verb, "iobj"));
    }

    private Optional<Found> objectAndInfinitive(Token verb) {
        Optional<Token> infinitive = infinitiveOf(verb);
        if (infinitive.isEmpty()) {
            return Optional.empty();
        }
        Optional<Token> listener = anyObject(verb)
                .or(() -> tree.children(verb, "obl").stream()
                        .filter(child -> child.index() > verb.index()
                                && child.index() < infinitive.get().index())
                        .findFirst());
        if (listener.isEmpty() && !tree.hasChild(infinitive.get(), "nsubj")) {
            return Optional.empty();
        }
        BitSet words = tree.subtree(infinitive.get());
        BitSet lead = new BitSet();
        listener.ifPresent(token -> {
            words.or(tree.subtree(token));
            tree.children(token, "case").forEach(marker -> {
                words.clear(marker.index());
                lead.set(marker.index());
            });
        });
        return Optional.of(new Found(Frame.OBJ_TO_INF, words, lead));
    }

    private Optional<Found> objectAndPhrase(Token verb, Frame frame) {
        Optional<Token> object = anyObject(verb);
        Optional<Token> phrase =
                marked(verb, frame.preposition()).or(() -> object.flatMap(token -> marked(token, frame.preposition())));
        if (phrase.isEmpty() || (object.isEmpty() && frame != Frame.OBJ_OF)) {
            return Optional.empty();
        }
        BitSet words = tree.subtree(phrase.get());
        object.ifPresent(token -> words.or(tree.subtree(token)));
        return Optional.of(Found.of(frame, words));
    }

    private Optional<Found> objectAndPredicate(Token verb) {
        Optional<Token> predicate = tree.children(verb).stream()
                .filter(child -> child.is("xcomp") && !tree.isMarked(child, "to") && child.index() > verb.index())
                .findFirst();
        Optional<Token> object = anyObject(verb);
        if (predicate.isEmpty() || object.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Found.of(Frame.OBJ_PRED, union(tree.subtree(object.get()), tree.subtree(predicate.get()))));
    }

    private Optional<Found> phrase(Token verb, Frame frame) {
        return marked(verb, frame.preposition()).map(head -> {
            BitSet words = tree.subtree(head);
            BitSet lead = new BitSet();
            tree.children(head).stream()
                    .filter(child -> (child.is("case") || child.is("mark"))
                            && Tree.lower(child).equals(frame.preposition()))
                    .forEach(child -> {
                        words.clear(child.index());
                        lead.set(child.index());
                    });
            return new Found(frame, words, lead);
        });
    }

    /** What hangs on a word after a preposition. */
    private Optional<Token> marked(Token governor, String preposition) {
        List<String> relations = List.of("obl", "advcl", "nmod", "acl", "xcomp", "ccomp");
        return tree.children(governor).stream()
                .filter(child -> child.index() > governor.index() && tree.isMarked(child, preposition))
                .filter(child -> relations.stream().anyMatch(child::is))
                .findFirst();
    }

    static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    /**
     * The content of a cue in the tree.
     *
     * @param frame how the cue takes it
     * @param words the content
     * @param lead words that bring it and belong to the cue ("of" in "warned of")
     */
    record Found(Frame frame, BitSet words, BitSet lead) {

        Found {
            words = (BitSet) words.clone();
            lead = (BitSet) lead.clone();
        }

        static Found of(Frame frame, BitSet words) {
            return new Found(frame, words, new BitSet());
        }
    }
}
