package parallax.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.entity.Names;
import parallax.language.Token;
import parallax.ledger.Provenance;
import parallax.statement.Subjects.Subject;
import parallax.statement.cue.Cue;
import parallax.statement.cue.CueLexicon;
import parallax.statement.cue.Frame;
import parallax.statement.syntax.Tree;
import parallax.text.Quotations;

/** Attributions that a noun makes: "claims by the army that …", "Moscow's denial of …", "reports of …". */
final class NounRules {

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "our", "my", "your");

    /** Prepositions that a parser takes for conjunctions before a clause ("reports of the army leaving"). */
    private static final Set<String> BRINGING = Set.of("of", "about", "for", "against", "over", "on");

    private final Tree tree;
    private final Names names;
    private final Edges edges;
    private final Subjects subjects;

    NounRules(Tree tree, Quotations quotations, Names names) {
        this.tree = tree;
        this.names = names;
        this.edges = new Edges(tree, quotations);
        this.subjects = new Subjects(tree);
    }

    List<Draft> read(List<CueLexicon.Match> matches) {
        List<Draft> drafts = new ArrayList<>();
        for (CueLexicon.Match match : matches) {
            if (match.is(Cue.Part.NOUN)) {
                draft(match).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private Optional<Draft> draft(CueLexicon.Match match) {
        Token noun = match.head();
        Optional<Subject> speaker = speaker(noun);
        for (Cue cue : match.cues()) {
            for (Frame frame : cue.frames()) {
                Optional<Token> content = content(noun, frame, speaker);
                if (content.isPresent()) {
                    return Optional.of(draft(cue, match, speaker, content.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Draft draft(Cue cue, CueLexicon.Match match, Optional<Subject> speaker, Token content) {
        BitSet cueWords = match.words();
        BitSet said = tree.subtree(content);
        tree.children(content).stream()
                .filter(child -> child.index() < content.index())
                .filter(child -> child.is("case") || (child.is("mark") && BRINGING.contains(Tree.lower(child))))
                .forEach(child -> {
                    said.clear(child.index());
                    cueWords.set(child.index());
                });
        BitSet who = new BitSet();
        speaker.ifPresent(subject -> {
            who.or(subject.words());
            cueWords.or(subject.bridge());
        });
        cueWords.andNot(said);
        who.andNot(cueWords);
        who.andNot(said);
        return new Draft(
                tree,
                cue,
                match.head(),
                edges.phrase(who),
                tree.spans(cueWords),
                edges.content(said),
                "noun/" + cue.name(),
                Provenance.RULES,
                speaker.isPresent() ? 0.8 : 0.7);
    }

    private Optional<Token> content(Token noun, Frame frame, Optional<Subject> speaker) {
        return switch (frame) {
            case THAT -> clause(noun);
            case TO_INF -> dependent(noun, "to").filter(Token::isVerb);
            case OF, FOR, ABOUT, ON, AGAINST, OVER, TO ->
                dependent(noun, frame.preposition())
                        .filter(token ->
                                speaker.isEmpty() || !speaker.get().words().get(token.index()));
            default -> Optional.empty();
        };
    }

    /** "that …", or a clause with a subject of its own right after the noun. */
    private Optional<Token> clause(Token noun) {
        List<Token> near = new ArrayList<>(tree.children(noun));
        tree.findHead(noun)
                .filter(verb -> noun.is("obj"))
                .ifPresent(verb -> tree.children(verb, "ccomp").stream()
                        .filter(clause -> tree.isMarked(clause, "that") && clause.index() > noun.index())
                        .forEach(near::add));
        return near.stream()
                .filter(child -> child.index() > noun.index())
                .filter(child -> child.is("acl") || child.is("ccomp") || child.is("dep") || child.is("appos"))
                .filter(child -> isSaid(child, noun))
                .findFirst();
    }

    private boolean isSaid(Token clause, Token noun) {
        boolean that = tree.isMarked(clause, "that");
        if (clause.is("acl:relcl")) {
            return that && hasSubject(clause);
        }
        boolean own = hasSubject(clause) && !tree.isMarked(clause, "to") && clause.isVerb() && !clause.is("appos");
        return that || (own && clause.index() - noun.index() < tree.size());
    }

    private boolean hasSubject(Token clause) {
        return tree.hasChild(clause, "nsubj") || tree.hasChild(clause, "expl") || tree.hasChild(clause, "csubj");
    }

    /** What follows the noun after a preposition, whatever relation the parser gave it. */
    private Optional<Token> dependent(Token noun, String preposition) {
        return tree.children(noun).stream()
                .filter(child -> child.index() > noun.index() && tree.isMarked(child, preposition))
                .findFirst();
    }

    /** Whose claim it is: a possessor, "by …", "from …", a demonym, or who issues it. */
    private Optional<Subject> speaker(Token noun) {
        return possessor(noun)
                .or(() -> after(noun, "by"))
                .or(() -> after(noun, "from").filter(subject -> isActor(subject.head())))
                .or(() -> after(noun, "of").filter(subject -> isSpeaker(noun, subject)))
                .or(() -> subjects.findIssuer(noun))
                .or(() -> demonym(noun));
    }

    private Optional<Subject> possessor(Token noun) {
        return tree.findChild(noun, "nmod:poss")
                .filter(token -> token.isNoun()
                        || POSSESSIVES.contains(Tree.lower(token))
                        || token.upos().equals("PRON"))
                .map(token -> Subject.of(token, subjects.withoutCase(token)));
    }

    private Optional<Subject> after(Token noun, String preposition) {
        return tree.children(noun, "nmod").stream()
                .filter(child -> child.index() > noun.index() && tree.isMarked(child, preposition))
                .findFirst()
                .map(child -> Subject.of(child, subjects.withoutCase(child)));
    }

    /** "the claim of the ministry that …": of a person or a body, and the clause is still to come. */
    private boolean isSpeaker(Token noun, Subject subject) {
        return isActor(subject.head()) && clause(noun).isPresent();
    }

    private Optional<Subject> demonym(Token noun) {
        return tree.children(noun).stream()
                .filter(child -> child.is("amod") || child.is("compound"))
                .filter(this::isActor)
                .findFirst()
                .map(child -> Subject.of(child, tree.subtree(child)));
    }

    private boolean isActor(Token head) {
        return !names.actorsAt(head).isEmpty();
    }
}
