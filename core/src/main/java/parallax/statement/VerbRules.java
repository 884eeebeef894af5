package parallax.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.language.Token;
import parallax.ledger.Provenance;
import parallax.ledger.Statement.CueKind;
import parallax.statement.Subjects.Subject;
import parallax.statement.VerbFrames.Found;
import parallax.statement.cue.Cue;
import parallax.statement.cue.CueLexicon;
import parallax.statement.cue.Frame;
import parallax.statement.syntax.Tree;
import parallax.text.Quotations;
import parallax.text.Span;

/** Attributions that a verb makes. */
final class VerbRules {

    private static final Set<String> DASHES = Set.of("–", "—", "--", "-");
    private static final Set<String> BRACKETS = Set.of("(", ")", "–", "—", "--", "-");

    /** Verbs of another one's answer, told beside what is answered ("…, a charge that Ankara denied"). */
    private static final Set<String> DENYING = Set.of("deny", "reject", "dismiss", "dispute", "refute");

    /** Most words of an aside between brackets. */
    private static final int ASIDE = 8;

    private final Tree tree;
    private final Edges edges;
    private final Subjects subjects;

    VerbRules(Tree tree, Quotations quotations) {
        this.tree = tree;
        this.edges = new Edges(tree, quotations);
        this.subjects = new Subjects(tree);
    }

    /** One draft a verb; its content is empty when only a quotation can still give it one. */
    List<Draft> read(List<CueLexicon.Match> matches) {
        List<Draft> drafts = new ArrayList<>();
        for (CueLexicon.Match match : matches) {
            if (match.is(Cue.Part.VERB) && !isAuxiliary(match.head())) {
                draft(match).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private static boolean isAuxiliary(Token verb) {
        return verb.is("aux") || verb.is("cop");
    }

    private Optional<Draft> draft(CueLexicon.Match match) {
        Token verb = match.head();
        if (subjects.isUnsaid(verb) || subjects.isRefusalToSpeak(verb)) {
            return Optional.empty();
        }
        Optional<Subject> subject = subjects.find(verb);
        boolean passive = subjects.isPassive(verb);
        for (Cue cue : match.cues()) {
            Optional<Draft> found = withFrames(cue, match, subject, passive);
            if (found.isPresent()) {
                return found;
            }
        }
        if (match.quotes() && subject.isPresent() && !passive) {
            return Optional.of(aside(match, subject.get()));
        }
        return Optional.empty();
    }

    private Optional<Draft> withFrames(Cue cue, CueLexicon.Match match, Optional<Subject> subject, boolean passive) {
        VerbFrames frames = new VerbFrames(tree, passive, cue.kind() == CueKind.DENIES);
        for (Frame frame : cue.frames()) {
            Optional<Found> found = frames.find(match.head(), frame);
            if (found.isPresent() && allowed(subject, passive, frame) && !isNaming(found.get(), passive, subject)) {
                return Optional.of(draft(cue, match, subject, found.get()));
            }
        }
        return Optional.empty();
    }

    /** Nobody speaks of a thing in the active voice without a subject. */
    private static boolean allowed(Optional<Subject> subject, boolean passive, Frame frame) {
        if (passive) {
            return frame != Frame.OBJECT_NP || subject.isPresent();
        }
        return subject.isPresent();
    }

    /** "The village is called Hohenau" tells a name, and nobody is told to say it. */
    private boolean isNaming(Found found, boolean passive, Optional<Subject> subject) {
        boolean predicate = found.frame() == Frame.OBJ_PRED || found.frame() == Frame.OBJ_AS;
        int last = found.words().length() - 1;
        return predicate
                && passive
                && subject.isEmpty()
                && last >= 0
                && tree.token(last).upos().equals("PROPN");
    }

    private Draft draft(Cue cue, CueLexicon.Match match, Optional<Subject> subject, Found found) {
        BitSet cueWords = cueWords(match, found.lead());
        BitSet speaker = new BitSet();
        subject.ifPresent(who -> {
            cueWords.or(who.bridge());
            speaker.or(who.words());
        });
        BitSet content = found.words();
        content.andNot(cueWords);
        content.andNot(contrasted(match.head(), content));
        speaker.andNot(cueWords);
        if (!subjects.isPassive(match.head())) {
            content.andNot(speaker);
        }
        return new Draft(
                tree,
                cue,
                match.head(),
                edges.phrase(speaker),
                tree.spans(cueWords),
                edges.content(content),
                rule(found.frame(), cue),
                Provenance.RULES,
                0.8);
    }

    /** "…, while the apprentice said …": what another one says is no part of this content. */
    private BitSet contrasted(Token verb, BitSet content) {
        BitSet others = new BitSet();
        for (Token clause : tree.tokens()) {
            boolean contrast =
                    clause.is("advcl") && (tree.isMarked(clause, "while") || tree.isMarked(clause, "whereas"));
            if (contrast && content.get(clause.index()) && clause.index() > verb.index() && speaks(clause)) {
                others.or(tree.subtree(clause));
            }
            if (clause.relation().equals("acl:relcl")
                    && content.get(clause.index())
                    && DENYING.contains(Tree.lemma(clause))) {
                tree.findHead(clause)
                        .map(tree::subtree)
                        .filter(this::followsComma)
                        .ifPresent(others::or);
            }
        }
        return others;
    }

    private boolean followsComma(BitSet words) {
        int first = words.nextSetBit(0);
        return first > 0
                && (tree.token(first).text().equals(",")
                        || tree.token(first - 1).text().equals(","));
    }

    private boolean speaks(Token clause) {
        return ownSubject(clause) && tree.hasChild(clause, "ccomp");
    }

    private static String rule(Frame frame, Cue cue) {
        String name = switch (frame) {
            case THAT, OBJ_THAT, QUOTE -> "verb-clause";
            case WH -> "verb-question";
            case TO_INF, OBJ_TO_INF -> "verb-infinitive";
            case ING -> "verb-gerund";
            case OBJECT_NP -> "verb-object";
            case OBJ_OF, OBJ_FOR, OBJ_ABOUT, OBJ_AS, OBJ_PRED -> "verb-object-and";
            case OF, FOR, ABOUT, ON, AGAINST, OVER, TO -> "verb-preposition";
            case CLAUSE, SOURCE_NP -> "verb";
        };
        return name + "/" + cue.name();
    }

    /**
     * "The bridge, he said, is closed"; "…, the agency reported": the clause around the verb is what is said. Where there
     * is none the content stays empty.
     */
    private Draft aside(CueLexicon.Match match, Subject subject) {
        Token verb = match.head();
        Cue cue = match.cues().stream().filter(Cue::quotes).findFirst().orElse(match.first());
        BitSet cueWords = cueWords(match, new BitSet());
        cueWords.or(subject.bridge());
        List<Span> content =
                bracketed(verb).or(() -> around(verb)).map(edges::content).orElse(List.of());
        return new Draft(
                tree,
                cue,
                verb,
                edges.phrase(subject.words()),
                tree.spans(cueWords),
                content,
                "clause-around/" + cue.name(),
                Provenance.RULES,
                0.75);
    }

    /** "The bridge (the engineers said) is safe", and the same between dashes: all around the brackets is said. */
    private Optional<BitSet> bracketed(Token verb) {
        int open = verb.index();
        while (open > 0 && !BRACKETS.contains(tree.token(open).text())) {
            open--;
        }
        int close = verb.index();
        while (close + 1 < tree.size() && !BRACKETS.contains(tree.token(close).text())) {
            close++;
        }
        String closing = tree.token(close).text();
        boolean paired = tree.token(open).text().equals("(") ? closing.equals(")") : DASHES.contains(closing);
        boolean within = open > 0 && close + 1 < tree.size() && close - open <= ASIDE;
        if (!paired || !within || !BRACKETS.contains(tree.token(open).text())) {
            return Optional.empty();
        }
        BitSet words = Tree.range(0, tree.size() - 1);
        words.clear(open, close + 1);
        return Optional.of(words);
    }

    private Optional<BitSet> around(Token verb) {
        Optional<Token> main = tree.findHead(verb);
        boolean aside = verb.is("parataxis")
                || (verb.is("advcl") && tree.isMarked(verb, "as"))
                || (verb.is("advcl") && ownSubject(verb) && tree.marker(verb).isEmpty());
        if (main.isPresent() && aside && standsApart(verb)) {
            return Optional.of(tree.subtreeWithout(main.get(), verb));
        }
        return Optional.empty();
    }

    private boolean ownSubject(Token verb) {
        return tree.hasChild(verb, "nsubj");
    }

    /** True when a comma, a dash or a quotation mark stands before the verb's clause or after it. */
    private boolean standsApart(Token verb) {
        BitSet clause = tree.subtree(verb);
        int first = clause.nextSetBit(0);
        int last = clause.length() - 1;
        boolean before =
                Tree.isPunctuation(tree.token(first)) || (first > 0 && Tree.isPunctuation(tree.token(first - 1)));
        boolean after = Tree.isPunctuation(tree.token(last))
                || (last + 1 < tree.size() && Tree.isPunctuation(tree.token(last + 1)));
        return first == 0 ? after : before;
    }

    /** The verb with its auxiliaries, negation, the adverbs among them and its particles. */
    BitSet cueWords(CueLexicon.Match match, BitSet lead) {
        BitSet words = (BitSet) match.words().clone();
        Token verb = match.head();
        int first = verb.index();
        for (Token child : tree.children(verb)) {
            if (child.is("aux") || child.is("compound:prt") || child.is("cop")) {
                words.set(child.index());
                first = child.index() < first ? Math.min(first, child.index()) : first;
            }
        }
        for (Token child : tree.children(verb, "advmod")) {
            boolean among = child.index() > first && child.index() < verb.index();
            boolean touching = child.index() == first - 1 && child.upos().equals("ADV") && first > 0;
            if (among || touching) {
                words.set(child.index());
            }
        }
        words.or(lead);
        return words;
    }
}
