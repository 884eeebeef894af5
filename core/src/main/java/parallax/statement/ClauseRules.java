package parallax.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parallax.entity.Names;
import parallax.language.Token;
import parallax.ledger.Provenance;
import parallax.statement.cue.Cue;
import parallax.statement.cue.CueLexicon;
import parallax.statement.syntax.Tree;
import parallax.text.Quotations;
import parallax.text.Span;

/** Attributions of a whole clause: adverbs ("reportedly"), "according to …", headlines with a colon. */
final class ClauseRules {

    /** Longest name before or after a headline's colon, in words. */
    private static final int NAME = 7;

    private static final Set<String> REPORTING = Set.of(
            "report",
            "source",
            "poll",
            "survey",
            "study",
            "official",
            "minister",
            "ministry",
            "police",
            "expert",
            "un",
            "paper",
            "media",
            "agency",
            "analyst",
            "court",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "researcher",
            "scientist",
            "lawyer",
            "prosecutor",
            "audit",
            "inquiry",
            "watchdog",
            "union",
            "ngo",
            "president",
            "pm");

    private static final Set<String> DASHES = Set.of("–", "—", "--");

    /** Labels of an interview's turns that are no names. */
    private static final Set<String> TURNS = Set.of("Q", "A", "Question", "Answer", "Interviewer");

    /** Most words of a label. */
    private static final int LABEL = 4;

    private final Tree tree;
    private final Names names;
    private final Quotations quotations;
    private final Edges edges;
    private final Subjects subjects;

    ClauseRules(Tree tree, Quotations quotations, Names names) {
        this.tree = tree;
        this.names = names;
        this.quotations = quotations;
        this.edges = new Edges(tree, quotations);
        this.subjects = new Subjects(tree);
    }

    List<Draft> read(List<CueLexicon.Match> matches) {
        List<Draft> drafts = new ArrayList<>();
        for (CueLexicon.Match match : matches) {
            if (match.is(Cue.Part.ADVERB)) {
                adverb(match).ifPresent(drafts::add);
            } else if (match.is(Cue.Part.PREPOSITION)) {
                preposition(match).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private Optional<Draft> adverb(CueLexicon.Match match) {
        Token adverb = match.head();
        return tree.findHead(adverb)
                .map(head -> qualified(head, adverb))
                .map(head -> {
                    BitSet content = tree.subtreeWithout(head, adverb);
                    return draft(match, "adverb/", new BitSet(), content);
                })
                .filter(draft -> !draft.content().isEmpty());
    }

    /** "the allegedly stolen car" is about the car. */
    private Token qualified(Token head, Token adverb) {
        boolean adjective = head.is("amod") && head.index() > adverb.index();
        return adjective ? tree.findHead(head).orElse(head) : head;
    }

    private Optional<Draft> preposition(CueLexicon.Match match) {
        Token first = match.head();
        Optional<Token> source = sourceOf(match);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        BitSet phrase = tree.subtree(source.get());
        phrase.or(tree.subtree(first));
        phrase.or(match.words());
        Optional<Token> clause = clauseAround(first, source.get(), phrase);
        if (clause.isEmpty()) {
            return Optional.empty();
        }
        BitSet who = subjects.phrase(source.get());
        who.andNot(match.words());
        tree.children(source.get(), "case").forEach(marker -> who.andNot(tree.subtree(marker)));
        BitSet content = tree.subtree(clause.get());
        content.andNot(phrase);
        return Optional.of(draft(match, "source/", who, content))
                .filter(draft -> !draft.content().isEmpty() && !draft.speaker().isEmpty());
    }

    /** The head of the phrase right after the cue. */
    private Optional<Token> sourceOf(CueLexicon.Match match) {
        int last = match.words().length() - 1;
        Token first = match.head();
        Optional<Token> governor = tree.findHead(first).filter(head -> head.index() > last && head.isNoun());
        if (governor.isPresent()) {
            return governor;
        }
        return tree.tokens().stream()
                .filter(token -> token.index() > last)
                .filter(token -> token.isNoun()
                        || token.upos().equals("PRON")
                        || token.upos().equals("ADJ"))
                .filter(token -> token.head() <= last)
                .findFirst();
    }

    /** The clause that the phrase qualifies; the whole sentence for a phrase set off at its beginning or end. */
    private Optional<Token> clauseAround(Token first, Token source, BitSet phrase) {
        int from = phrase.nextSetBit(0);
        int to = phrase.length() - 1;
        boolean atStart = from == 0;
        boolean atEnd = tree.tokens().stream().skip(to + 1L).allMatch(Tree::isPunctuation);
        Optional<Token> governor = governorOutside(source, phrase).or(() -> governorOutside(first, phrase));
        boolean apart = atStart || (from > 0 && tree.token(from - 1).text().equals(","));
        if (governor.isEmpty()
                || ((atStart || atEnd)
                        && apart
                        && !phrase.get(tree.sentence().root().index()))) {
            Token root = tree.sentence().root();
            return phrase.get(root.index()) ? governor : Optional.of(root);
        }
        return governor.map(this::predicate);
    }

    private Optional<Token> governorOutside(Token token, BitSet phrase) {
        Optional<Token> current = Optional.of(token);
        for (int steps = 0; steps < tree.size() && current.isPresent(); steps++) {
            if (!phrase.get(current.get().index())) {
                return current;
            }
            current = tree.findHead(current.get());
        }
        return Optional.empty();
    }

    /** From a noun up to the verb of its clause. */
    private Token predicate(Token token) {
        Token current = token;
        for (int steps = 0; steps < tree.size(); steps++) {
            boolean clause = current.isVerb() || tree.hasChild(current, "cop") || tree.hasChild(current, "nsubj");
            Optional<Token> above = tree.findHead(current);
            if (clause || above.isEmpty()) {
                return current;
            }
            current = above.get();
        }
        return token;
    }

    private Draft draft(CueLexicon.Match match, String family, BitSet speaker, BitSet content) {
        return new Draft(
                tree,
                match.first(),
                match.head(),
                edges.phrase(speaker),
                tree.spans(match.words()),
                edges.content(content),
                family + match.first().name(),
                Provenance.RULES,
                0.8);
    }

    /**
     * "Russia to pull back troops: report", "Mayor: bridge is safe", "Ferry had no life jackets – police". In the text after a
     * full stop only the name first, which a transcript has too.
     */
    Optional<Draft> headline() {
        List<Token> marks = tree.tokens().stream()
                .filter(token -> token.text().equals(":") || DASHES.contains(token.text()))
                .toList();
        if (marks.size() != 1) {
            return Optional.empty();
        }
        int mark = marks.get(0).index();
        int last = lastWord();
        if (mark == 0 || mark >= last) {
            return Optional.empty();
        }
        boolean colon = tree.token(mark).text().equals(":");
        BitSet before = Tree.range(0, mark - 1);
        BitSet after = Tree.range(mark + 1, last);
        if (colon && isName(before) && after.cardinality() > 2) {
            return Optional.of(headline(before, mark, after, "headline/name-first"));
        }
        boolean tail = isReporting(after) || (isQuoted(before) && isName(after));
        if (tail && before.cardinality() > 2 && (colon || last == tree.size() - 1)) {
            return Optional.of(headline(after, mark, before, "headline/name-last"));
        }
        return Optional.empty();
    }

    private int lastWord() {
        int last = tree.size() - 1;
        while (last > 0
                && Tree.isPunctuation(tree.token(last))
                && tree.token(last).text().equals(".")) {
            last--;
        }
        return last;
    }

    private boolean isQuoted(BitSet words) {
        Span first = tree.token(words.nextSetBit(0)).span();
        Span last = tree.token(words.length() - 1).span();
        return quotations
                .findAround(first)
                .filter(each -> each.span().contains(last))
                .isPresent();
    }

    private boolean isName(BitSet words) {
        List<Token> tokens = words.stream().mapToObj(tree::token).toList();
        boolean nominal =
                tokens.stream().noneMatch(token -> isAct(token) || token.upos().equals("PUNCT"));
        boolean named = !tokens.isEmpty() && isSomebody(tokens.get(tokens.size() - 1));
        return words.cardinality() <= NAME && nominal && (named || isReporting(words));
    }

    private boolean isSomebody(Token last) {
        return last.upos().equals("PROPN") || isSomeActor(last);
    }

    private boolean isSomeActor(Token token) {
        return !names.actorsAt(token).isEmpty();
    }

    /** A verb; the noun "report" is often taken for one where it stands alone. */
    private static boolean isAct(Token token) {
        return token.isVerb() && !REPORTING.contains(Tree.lemma(token));
    }

    private boolean isReporting(BitSet words) {
        List<Token> tokens = words.stream().mapToObj(tree::token).toList();
        return words.cardinality() <= NAME
                && tokens.stream().noneMatch(ClauseRules::isAct)
                && tokens.stream().anyMatch(token -> REPORTING.contains(Tree.lemma(token)));
    }

    /**
     * A turn of an interview: "Q: …", "HOLM: …", "((HOLM)) : …". What is said goes on to the end of the paragraph.
     *
     * @param end where the paragraph ends
     */
    Optional<Draft> turn(int end) {
        int first = 0;
        while (first < tree.size() && isBracket(tree.token(first))) {
            first++;
        }
        int colon = first;
        while (colon < tree.size()
                && colon <= 2 * first + LABEL
                && !tree.token(colon).text().equals(":")) {
            colon++;
        }
        int last = colon - 1;
        while (last >= first && isBracket(tree.token(last))) {
            last--;
        }
        boolean labelled = last >= first && last - first < LABEL && colon + 1 < tree.size() && isSentence(colon + 1);
        if (!labelled || !tree.tokens().subList(first, last + 1).stream().allMatch(ClauseRules::isLabel)) {
            return Optional.empty();
        }
        Draft turn = headline(Tree.range(first, last), colon, Tree.range(colon + 1, tree.size() - 1), "turn/label");
        Span said = Span.of(tree.token(colon + 1).span().start(), end);
        return Optional.of(turn.withContent(List.of(said), turn.rule()));
    }

    private static boolean isBracket(Token token) {
        return token.text().chars().allMatch(c -> "()[]".indexOf(c) >= 0);
    }

    /** A heading is shouted to its end, or ends without a full stop. */
    private boolean isSentence(int first) {
        boolean spoken = tree.tokens().subList(first, tree.size()).stream()
                .anyMatch(token -> token.text().chars().anyMatch(Character::isLowerCase));
        return spoken && Tree.isPunctuation(tree.token(tree.size() - 1));
    }

    private static boolean isLabel(Token token) {
        String text = token.text();
        boolean shouted = text.length() > 1
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().anyMatch(Character::isLetter);
        return shouted || TURNS.contains(text) || text.equals(".");
    }

    private Draft headline(BitSet who, int mark, BitSet content, String rule) {
        return new Draft(
                tree,
                null,
                null,
                edges.phrase(who),
                List.of(tree.token(mark).span()),
                edges.content(content),
                rule,
                Provenance.RULES,
                0.6);
    }
}
