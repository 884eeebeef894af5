package parallax.statement;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import parallax.language.Token;
import parallax.statement.syntax.Tree;

/** Finds who speaks for a verb, by the tree. */
final class Subjects {

    /** Deepest chain of governors that is followed ("began trying to say"). */
    private static final int DEPTH = 5;

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

    /** Verbs whose infinitive is really said: their words belong to the cue. */
    private static final Set<String> SAYING_GOES_ON = Set.of(
            "begin",
            "start",
            "continue",
            "go",
            "proceed",
            "appear",
            "seem",
            "dare",
            "manage",
            "come",
            "rush",
            "keep",
            "hasten",
            "happen",
            "choose",
            "use",
            "step");

    /** Verbs whose infinitive is not said: they are the cue's negation ("declined to say whether …"). */
    static final Set<String> REFUSING = Set.of("refuse", "decline");

    /** Verbs that tell in the passive what someone said ("is reported to have said"). */
    private static final Set<String> REPORTING =
            Set.of("report", "say", "quote", "allege", "believe", "understand", "cite", "know", "rumor", "rumour");

    /** Verbs whose object is the one who speaks ("quoted her as saying"). */
    private static final Set<String> QUOTING = Set.of("quote", "cite", "paraphrase");

    /** Nouns and their verbs that stand between a speaker and "saying". */
    private static final Set<String> ISSUING = Set.of(
            "issue",
            "release",
            "make",
            "send",
            "publish",
            "post",
            "give",
            "deliver",
            "write",
            "circulate",
            "sign",
            "share",
            "put",
            "file",
            "submit",
            "read",
            "tweet",
            "email",
            "express",
            "voice",
            "repeat",
            "reiterate",
            "offer",
            "lodge",
            "level",
            "launch");

    private final Tree tree;

    Subjects(Tree tree) {
        this.tree = tree;
    }

    /** True when the verb is in the passive, so that its subject is spoken of and does not speak. */
    boolean isPassive(Token verb) {
        if (tree.hasChild(verb, "nsubj:pass") || tree.hasChild(verb, "aux:pass") || tree.hasChild(verb, "csubj:pass")) {
            return true;
        }
        boolean participle = verb.xpos().equals("VBN") && !tree.hasChild(verb, "aux") && !tree.hasChild(verb, "nsubj");
        boolean shared =
                verb.is("conj") && tree.findHead(verb).map(this::isPassive).orElse(false);
        return participle && (verb.relation().equals("acl") || agent(verb).isPresent() || shared);
    }

    /** Who speaks; empty when the tree does not say. */
    Optional<Subject> find(Token verb) {
        return isPassive(verb) ? agent(verb) : find(verb, 0);
    }

    private Optional<Subject> agent(Token verb) {
        return tree.children(verb, "obl").stream()
                .filter(child -> tree.isMarked(child, "by"))
                .findFirst()
                .map(child -> Subject.of(child, withoutCase(child)));
    }

    /** The words of a phrase without its preposition. */
    BitSet withoutCase(Token head) {
        BitSet words = phrase(head);
        tree.children(head, "case").forEach(marker -> words.andNot(tree.subtree(marker)));
        return words;
    }

    /** A noun phrase with its title and apposition, without clauses set off by a comma. */
    BitSet phrase(Token head) {
        BitSet words = tree.subtree(head);
        for (Token child : tree.children(head)) {
            boolean aside = child.is("acl:relcl") || child.is("parataxis") || child.is("advcl") || child.is("cc");
            if (aside && child.index() > head.index() && (child.is("parataxis") || afterComma(child))) {
                words.andNot(tree.subtree(child));
            }
        }
        return words;
    }

    private boolean afterComma(Token clause) {
        int first = tree.subtree(clause).nextSetBit(0);
        boolean commaWithin = tree.token(first).text().equals(",");
        return commaWithin || (first > 0 && tree.token(first - 1).text().equals(","));
    }

    private Optional<Subject> find(Token verb, int depth) {
        if (depth > DEPTH) {
            return Optional.empty();
        }
        Optional<Subject> named = findQuoted(verb);
        if (named.isPresent()) {
            return named;
        }
        Optional<Token> own = subjectOf(verb, depth > 0);
        if (own.isPresent()) {
            return spoken(verb, own.get());
        }
        Optional<Token> governor = tree.findHead(verb);
        if (governor.isEmpty() || tree.hasChild(verb, "expl")) {
            return Optional.empty();
        }
        return inherited(verb, governor.get(), depth);
    }

    /** The subject; of two, where the tree broke a name in two, the one nearest to the verb. */
    private Optional<Token> subjectOf(Token verb, boolean passiveToo) {
        return tree.children(verb, "nsubj").stream()
                .filter(child -> passiveToo || !child.is("nsubj:pass"))
                .min(Comparator.comparingInt(child -> Math.abs(child.index() - verb.index())));
    }

    /** Words of a second subject that touches the first: "the president of Ruritania" and "Ada Novak". */
    private void addBroken(Token verb, BitSet words) {
        for (Token other : tree.children(verb, "nsubj")) {
            BitSet part = tree.subtree(other);
            int first = part.nextSetBit(0);
            int before = words.nextSetBit(0) - part.length();
            int after = first - words.length();
            if (before >= 0 && before <= 1) {
                words.set(first, words.nextSetBit(0));
            } else if (after >= 0 && after <= 1 && !tree.token(first).text().equals(",")) {
                words.set(words.length(), part.length());
            }
        }
    }

    private Optional<Subject> spoken(Token verb, Token subject) {
        if (RELATIVES.contains(Tree.lower(subject)) && !subject.isNoun()) {
            Optional<Token> noun = tree.findHead(verb).filter(head -> verb.is("acl"));
            if (noun.isPresent()) {
                BitSet words = withoutCase(noun.get());
                words.andNot(tree.subtree(verb));
                words.set(subject.index());
                return Optional.of(Subject.of(noun.get(), words));
            }
        }
        BitSet words = phrase(subject);
        addBroken(verb, words);
        words.clear(verb.index());
        return Optional.of(Subject.of(subject, words));
    }

    private Optional<Subject> inherited(Token verb, Token governor, int depth) {
        if (verb.is("conj")) {
            return find(governor, depth + 1);
        }
        if (verb.is("xcomp") && tree.isMarked(verb, "as")) {
            return raised(verb, governor);
        }
        if (verb.is("xcomp") || (verb.is("ccomp") && tree.isMarked(verb, "to"))) {
            return controlled(verb, governor, depth);
        }
        Optional<Subject> quoted = raised(verb, governor);
        if (quoted.isPresent()) {
            return quoted;
        }
        if (verb.is("advcl")) {
            return isParticiple(verb) ? find(governor, depth + 1) : Optional.empty();
        }
        if (verb.relation().equals("acl") && governor.isNoun()) {
            return noun(verb, governor, depth);
        }
        return Optional.empty();
    }

    /** "is reported to have said", "was quoted by the agency as saying": the one who is spoken of speaks. */
    private Optional<Subject> raised(Token verb, Token governor) {
        if (!REPORTING.contains(Tree.lemma(governor)) || !isPassive(governor)) {
            return Optional.empty();
        }
        boolean quoted = tree.isMarked(verb, "as");
        return tree.findChild(governor, "nsubj:pass")
                .map(subject -> new Subject(subject, phrase(subject), quoted ? quoting(governor, verb) : new BitSet()));
    }

    /** "was quoted … as saying" without the one who quotes. */
    private BitSet quoting(Token governor, Token verb) {
        BitSet words = Tree.range(governor.index(), verb.index());
        tree.children(governor, "aux").forEach(auxiliary -> words.set(auxiliary.index()));
        tree.children(governor, "obl").stream()
                .filter(child -> child.index() < verb.index())
                .forEach(child -> words.andNot(tree.subtree(child)));
        return words;
    }

    /** "quoted the minister, Ana Bell, as saying that …", wherever the tree hangs "saying": whom "quoted" names. */
    Optional<Subject> findQuoted(Token saying) {
        int as = saying.index() - 1;
        while (as > 0 && tree.token(as).upos().equals("ADV")) {
            as--;
        }
        if (!saying.xpos().equals("VBG")
                || as <= 0
                || !Tree.lower(tree.token(as)).equals("as")) {
            return Optional.empty();
        }
        int quote = as - 1;
        while (quote >= 0 && !QUOTING.contains(Tree.lemma(tree.token(quote)))) {
            quote--;
        }
        if (quote < 0 || isPassive(tree.token(quote))) {
            return Optional.empty();
        }
        return object(tree.token(quote), as);
    }

    /** The object between a verb and "as", without what is told of it aside. */
    private Optional<Subject> object(Token verb, int as) {
        BitSet between = Tree.range(verb.index() + 1, as - 1);
        Optional<Token> object = tree.tokens().stream()
                .filter(token -> between.get(token.index()))
                .filter(token -> token.isNoun() || token.upos().equals("PRON"))
                .filter(token -> !between.get(token.head()) && token.index() != token.head())
                .findFirst();
        return object.map(subject -> {
            BitSet words = phrase(subject);
            words.and(between);
            return Subject.of(subject, words);
        });
    }

    private Optional<Subject> controlled(Token verb, Token governor, int depth) {
        Optional<Subject> raised = raised(verb, governor);
        if (raised.isPresent()) {
            return raised;
        }
        if (tree.hasChild(governor, "obj") || tree.hasChild(governor, "iobj")) {
            return Optional.empty();
        }
        if (!SAYING_GOES_ON.contains(Tree.lemma(governor)) && !REFUSING.contains(Tree.lemma(governor))) {
            return Optional.empty();
        }
        return find(governor, depth + 1)
                .map(subject -> new Subject(
                        subject.head(),
                        subject.words(),
                        Tree.range(
                                Math.min(governor.index(), verb.index()), Math.max(governor.index(), verb.index()))));
    }

    private static boolean isParticiple(Token verb) {
        return verb.xpos().equals("VBG") || verb.xpos().equals("VBN");
    }

    /** "a statement saying that …": whoever issued the statement, or the statement itself. */
    private Optional<Subject> noun(Token verb, Token noun, int depth) {
        if (!isParticiple(verb)) {
            return Optional.empty();
        }
        Optional<Token> issuing = tree.findHead(noun)
                .filter(head -> noun.is("obj") && ISSUING.contains(Tree.lemma(head)) && !isPassive(head));
        if (issuing.isPresent()) {
            Optional<Subject> issuer = find(issuing.get(), depth + 1);
            if (issuer.isPresent()) {
                return Optional.of(new Subject(
                        issuer.get().head(),
                        issuer.get().words(),
                        Tree.range(issuing.get().index(), verb.index())));
            }
        }
        BitSet words = withoutCase(noun);
        words.andNot(tree.subtree(verb));
        return Optional.of(Subject.of(noun, words));
    }

    /** Who makes, gives or repeats what this noun names ("The ministry issued a denial of …"). */
    Optional<Subject> findIssuer(Token noun) {
        Optional<Token> verb = tree.findHead(noun)
                .filter(head -> (noun.is("obj") || noun.is("nsubj:pass")) && ISSUING.contains(Tree.lemma(head)));
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        return find(verb.get())
                .map(subject -> new Subject(
                        subject.head(),
                        subject.words(),
                        noun.is("obj") && noun.index() > verb.get().index()
                                ? Tree.range(verb.get().index(), noun.index())
                                : new BitSet()));
    }

    /** True when no one is spoken of as saying this: "refused to say", "wants to announce". */
    boolean isUnsaid(Token verb) {
        Optional<Token> governor = tree.findHead(verb).filter(head -> verb.is("xcomp"));
        if (governor.isEmpty() || SAYING_GOES_ON.contains(Tree.lemma(governor.get()))) {
            return false;
        }
        boolean refused = REFUSING.contains(Tree.lemma(governor.get())) && tree.hasChild(verb, "ccomp");
        boolean told = REPORTING.contains(Tree.lemma(governor.get()))
                && (isPassive(governor.get()) || tree.isMarked(verb, "as"));
        return !refused && !told;
    }

    /** True for "declined" in "declined to say whether …": what is not said is the matter, not the refusal. */
    boolean isRefusalToSpeak(Token verb) {
        return REFUSING.contains(Tree.lemma(verb))
                && tree.children(verb, "xcomp").stream().anyMatch(said -> tree.hasChild(said, "ccomp"));
    }

    /**
     * Who speaks, in the words of one sentence.
     *
     * @param head the head of the phrase
     * @param words the phrase with title and apposition
     * @param bridge words between the subject's own verb and the cue that belong to the cue ("began to say")
     */
    record Subject(Token head, BitSet words, BitSet bridge) {

        Subject {
            words = (BitSet) words.clone();
            bridge = (BitSet) bridge.clone();
        }

        static Subject of(Token head, BitSet words) {
            return new Subject(head, words, new BitSet());
        }
    }
}
