package parallax.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.language.Token;
import parallax.ledger.Provenance;
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
            "president",
            "pm");

    private final Tree tree;
    private final Edges edges;
    private final Subjects subjects;

    ClauseRules(Tree tree, Quotations quotations) {
        this.tree = tree;
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

    /** "Russia to pull back troops: report", "Mayor: bridge is safe". */
    Optional<Draft> headline() {
        List<Token> colons =
                tree.tokens().stream().filter(token -> token.text().equals(":")).toList();
        if (colons.size() != 1) {
            return Optional.empty();
        }
        int colon = colons.get(0).index();
        int last = lastWord();
        if (colon == 0 || colon >= last) {
            return Optional.empty();
        }
        BitSet before = Tree.range(0, colon - 1);
        BitSet after = Tree.range(colon + 1, last);
        if (isName(before) && after.cardinality() > 2) {
            return Optional.of(headline(before, colon, after, "headline/name-first"));
        }
        if (isReporting(after) && before.cardinality() > 2) {
            return Optional.of(headline(after, colon, before, "headline/name-last"));
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

    private boolean isName(BitSet words) {
        List<Token> tokens = words.stream().mapToObj(tree::token).toList();
        boolean nominal = tokens.stream()
                .noneMatch(token -> token.isVerb() || token.upos().equals("PUNCT"));
        boolean named =
                !tokens.isEmpty() && tokens.get(tokens.size() - 1).upos().equals("PROPN");
        return words.cardinality() <= NAME && nominal && (named || isReporting(words));
    }

    private boolean isReporting(BitSet words) {
        List<Token> tokens = words.stream().mapToObj(tree::token).toList();
        return words.cardinality() <= NAME
                && tokens.stream().noneMatch(Token::isVerb)
                && tokens.stream().anyMatch(token -> REPORTING.contains(Tree.lemma(token)));
    }

    private Draft headline(BitSet who, int colon, BitSet content, String rule) {
        Span mark = tree.token(colon).span();
        return new Draft(
                tree,
                null,
                null,
                edges.phrase(who),
                List.of(mark),
                edges.content(content),
                rule,
                Provenance.RULES,
                0.6);
    }
}
