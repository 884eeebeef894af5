package parallax.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.WordLists;

/**
 * Subjects and objects of verbs as they are meant, not as they are printed: passives turned round, relative pronouns
 * replaced by what they stand for, the subject of an infinitive or a participle found in the clause above.
 */
final class Syntax {

    private static final int DEEPEST = 6;
    private static final Set<String> RELATIVE = Set.of("which", "who", "that", "whom");

    /** "Heard gunmen firing", "found soldiers looting": whoever perceives does not do it. */
    private static final Set<String> PERCEIVING = Set.of("hear", "see", "watch", "notice", "film", "find", "catch");

    private static final Set<String> COPULAS = Set.of("become", "remain");
    /** A participle in -ing is never coordinated with one of these, whatever the parser says. */
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private static final Set<String> BLAMING = Set.of("of", "for", "from", "into");

    private final Sentence sentence;
    private final WordLists lexicon;

    Syntax(Sentence sentence, WordLists lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
    }

    Sentence sentence() {
        return sentence;
    }

    /** Who does it. */
    List<Token> subjects(Token verb) {
        return passive(verb) ? agents(verb) : surfaceSubjects(verb, 0);
    }

    /** To whom it is done. */
    List<Token> objects(Token verb) {
        if (passive(verb)) {
            List<Token> own = subjectsBelow(verb);
            if (!own.isEmpty()) {
                return own;
            }
            return verb.is("acl") ? head(verb).map(List::of).orElse(List.of()) : impliedSubjects(verb, 0);
        }
        List<Token> own = new ArrayList<>();
        for (Token object : directObjects(verb)) {
            own.add(antecedent(object, verb));
        }
        return own.isEmpty() ? gap(verb) : own;
    }

    /** The object; where there is none, the person of "asked the court for", or a phrase that lost its relation. */
    List<Token> directObjects(Token verb) {
        for (String relation : List.of("obj", "iobj")) {
            List<Token> found = sentence.dependents(verb, relation);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return sentence.dependents(verb).stream()
                .filter(token -> token.relation().equals("obl") && token.isNoun() && !has(token, "case"))
                .filter(token -> token.index() > verb.index() && !lexicon.contains("calendar", Trigger.lemmaOf(token)))
                .toList();
    }

    /** True when the verb stands in the passive, also without its auxiliary as headlines have it. */
    boolean passive(Token verb) {
        if (has(verb, "nsubj:pass") || has(verb, "aux:pass")) {
            return true;
        }
        boolean reduced = verb.is("advcl") && verb.xpos().equals("VBN") && !has(verb, "nsubj") && !has(verb, "obj");
        if (reduced && !perfect(verb)) {
            return true;
        }
        if (!verb.xpos().equals("VBN") || has(verb, "obj") || has(verb, "ccomp") || perfect(verb)) {
            return false;
        }
        if (verb.is("acl") && has(verb, "nsubj")) {
            return false;
        }
        if (verb.relation().equals("acl") || verb.is("advcl")) {
            return true;
        }
        if (verb.is("conj") && !has(verb, "nsubj")) {
            return head(verb).map(above -> above.isVerb() && passive(above)).orElse(false);
        }
        return !has(verb, "aux");
    }

    /** "Has, had, may have done", also of a verb coordinated with one that stands so. */
    boolean perfect(Token verb) {
        if (sentence.dependents(verb, "aux").stream()
                .anyMatch(aux -> Trigger.lemmaOf(aux).equals("have"))) {
            return true;
        }
        boolean shared = verb.is("conj") && !has(verb, "aux") && !has(verb, "nsubj");
        return shared
                && head(verb)
                        .map(above -> above.xpos().equals("VBN") && perfect(above))
                        .orElse(false);
    }

    /** "By" whom; "kidnapped and held by rebels" names both doers once, behind the last. */
    private List<Token> agents(Token verb) {
        List<Token> own = agentsBelow(verb);
        if (!own.isEmpty()) {
            return own;
        }
        List<Token> after = sentence.dependents(verb, "conj").stream()
                .filter(other -> other.xpos().equals("VBN") && !has(other, "nsubj") && !has(other, "obj"))
                .flatMap(other -> agentsBelow(other).stream())
                .toList();
        return after.isEmpty() ? agentsAbove(verb) : after;
    }

    /** "Approached and killed by rebels" where the doers behind the last verb hang on the first. */
    private List<Token> agentsAbove(Token verb) {
        return head(verb).filter(above -> verb.is("conj") && above.xpos().equals("VBN")).stream()
                .flatMap(above -> agentsBelow(above).stream())
                .filter(agent -> agent.index() > verb.index())
                .toList();
    }

    private List<Token> agentsBelow(Token verb) {
        return sentence.dependents(verb, "obl").stream()
                .filter(token -> token.relation().equals("obl:agent")
                        || prepositions(token).contains("by"))
                .toList();
    }

    /** The grammatical subject, own or implied. */
    List<Token> surfaceSubjects(Token verb, int depth) {
        List<Token> own = subjectsBelow(verb);
        return own.isEmpty() ? impliedSubjects(verb, depth) : own;
    }

    private List<Token> subjectsBelow(Token verb) {
        List<Token> own = new ArrayList<>();
        for (Token subject : sentence.dependents(verb, "nsubj")) {
            own.add(antecedent(subject, verb));
        }
        return own;
    }

    private List<Token> impliedSubjects(Token verb, int depth) {
        Optional<Token> above = head(verb);
        if (above.isEmpty() || depth > DEEPEST) {
            return List.of();
        }
        Token head = above.get();
        if (relative(verb)) {
            return described(antecedent(verb), depth);
        }
        if (verb.is("acl")) {
            boolean spoken = lexicon.contains("documents", Trigger.lemmaOf(head)) && head.is("obj");
            return infinitive(verb) || spoken ? holders(head, depth) : List.of(head);
        }
        if (verb.is("conj") && verb.xpos().equals("VBG") && FINITE.contains(head.xpos())) {
            return List.of();
        }
        if (verb.xpos().equals("VBG") && PERCEIVING.contains(Trigger.lemmaOf(head)) && !passive(head)) {
            return sentence.dependents(head, "obj");
        }
        if (verb.is("xcomp")) {
            List<Token> controllers = passive(head) ? List.of() : sentence.dependents(head, "obj");
            if (controllers.isEmpty() && !passive(head)) {
                controllers = sentence.dependents(head, "iobj");
            }
            return controllers.isEmpty() ? surfaceSubjects(head, depth + 1) : controllers;
        }
        if (verb.is("advcl") && within(verb) && lexicon.contains("harmed", Trigger.lemmaOf(head))) {
            return List.of();
        }
        if (verb.is("advcl") && blames(verb)) {
            return objects(head);
        }
        if (verb.is("advcl") || verb.is("conj") || verb.is("ccomp")) {
            return head.isNoun() && !has(head, "nsubj") ? List.of() : surfaceSubjects(head, depth + 1);
        }
        return List.of();
    }

    /** "Killed in stone-throwing": those who are killed do not throw. */
    private boolean within(Token verb) {
        int from = Math.max(0, verb.index() - 3);
        return sentence.tokens().subList(from, verb.index()).stream()
                .anyMatch(token -> Trigger.lemmaOf(token).equals("in"));
    }

    /** "Accused him of stealing", "kept them from leaving": the object of the verb above is who does it. */
    private boolean blames(Token verb) {
        boolean marked =
                sentence.dependents(verb, "mark").stream().anyMatch(mark -> BLAMING.contains(Trigger.lemmaOf(mark)));
        return marked && verb.xpos().equals("VBG");
    }

    /** "Mali and Chad are states that back the rebels": a predicate noun stands for its subject. */
    private List<Token> described(Token noun, int depth) {
        boolean predicate = noun.isNoun() && has(noun, "cop") && has(noun, "nsubj");
        if (predicate) {
            return subjectsBelow(noun);
        }
        boolean becomes = noun.is("xcomp")
                && head(noun)
                        .filter(above -> COPULAS.contains(Trigger.lemmaOf(above)))
                        .isPresent();
        return becomes ? surfaceSubjects(sentence.findHead(noun).orElse(noun), depth + 1) : List.of(noun);
    }

    /** Whose decision, plan or attempt it is: "Russia's decision to leave", "the court made a decision to free". */
    private List<Token> holders(Token noun, int depth) {
        List<Token> possessors = sentence.dependents(noun, "nmod:poss");
        if (!possessors.isEmpty()) {
            return possessors;
        }
        Optional<Token> above = head(noun);
        if (noun.is("obj") && above.isPresent()) {
            return surfaceSubjects(above.get(), depth + 1);
        }
        List<Token> described = described(noun, depth);
        return described.contains(noun) ? List.of() : described;
    }

    /** The noun that a relative clause leaves out: "the peninsula that Russia seized". */
    private List<Token> gap(Token verb) {
        if (!relative(verb) || has(verb, "ccomp") || has(verb, "xcomp")) {
            return List.of();
        }
        boolean subjectIsGap = sentence.dependents(verb, "nsubj").stream().allMatch(this::isRelative);
        boolean adverbial = sentence.dependents(verb).stream()
                .anyMatch(token -> token.xpos().equals("WRB") || (isRelative(token) && token.is("obl")));
        return subjectIsGap || adverbial ? List.of() : List.of(antecedent(verb));
    }

    /** A relative clause, also where the parser took it for an adverbial one: then its "that" stands after a noun. */
    private boolean relative(Token verb) {
        return verb.relation().endsWith(":relcl")
                || (verb.is("acl") && verb.xpos().equals("VBN") && has(verb, "nsubj"))
                || (verb.is("advcl")
                        && !has(verb, "ccomp")
                        && findRelativized(verb).isPresent());
    }

    private Optional<Token> findRelativized(Token verb) {
        return sentence.dependents(verb).stream()
                .filter(token -> RELATIVE.contains(token.text().toLowerCase(Locale.ROOT)) && token.index() > 0)
                .map(token -> sentence.tokens().get(token.index() - 1))
                .filter(Token::isNoun)
                .findFirst();
    }

    /** What a relative clause is about: its governor, or the noun before its pronoun where the governor is a verb. */
    private Token antecedent(Token clause) {
        Token above = head(clause).orElse(clause);
        return above.isNoun() ? above : findRelativized(clause).orElse(above);
    }

    private Token antecedent(Token token, Token verb) {
        if (!isRelative(token)) {
            return token;
        }
        Token clause = verb;
        for (int depth = 0; depth < DEEPEST && !relative(clause); depth++) {
            Optional<Token> above = head(clause);
            if (above.isEmpty()) {
                return token;
            }
            clause = above.get();
        }
        return relative(clause) ? antecedent(clause) : token;
    }

    private boolean isRelative(Token token) {
        return RELATIVE.contains(token.text().toLowerCase(Locale.ROOT))
                && token.xpos().startsWith("W");
    }

    /** The prepositions of a phrase, all words of "out of" and "because of". */
    List<String> prepositions(Token phrase) {
        List<String> words = new ArrayList<>();
        for (Token mark : sentence.dependents(phrase, "case")) {
            words.add(mark.text().toLowerCase(Locale.ROOT));
            for (Token fixed : sentence.dependents(mark, "fixed")) {
                words.add(fixed.text().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** Phrases below a head that stand with this preposition. */
    List<Token> phrases(Token head, String preposition) {
        return sentence.dependents(head).stream()
                .filter(token -> token.is("obl") || token.is("nmod"))
                .filter(token -> prepositions(token).contains(preposition))
                .toList();
    }

    /** A head together with what is coordinated with it. */
    List<Token> coordinated(Token head) {
        List<Token> all = new ArrayList<>(List.of(head));
        List<Token> joined = sentence.dependents(head, "conj");
        int last = joined.isEmpty() ? 0 : joined.get(joined.size() - 1).index();
        for (Token other : sentence.dependents(head)) {
            boolean listed = other.is("conj") && !other.isVerb();
            if (listed || (other.index() < last && inList(other))) {
                all.add(other);
            }
        }
        all.sort(Comparator.comparingInt(Token::index));
        return all;
    }

    /** A bare name between the commas of a list, which parsers take for an address: "Japan, Australia and Canada". */
    private boolean inList(Token token) {
        boolean loose = token.relation().equals("nmod:unmarked") || token.is("list");
        return loose && token.upos().equals("PROPN") && !has(token, "case");
    }

    /** True when an event stands in a relative clause, an adjunct or a mere mention, not in what the sentence tells. */
    boolean inPassing(Arguments arguments) {
        Token current = arguments.carrier();
        if (!arguments.isVerb()) {
            Optional<Token> tells = arguments.findLightVerb().or(arguments::findOccurrence);
            if (tells.isEmpty() && current.head() >= 0) {
                return true;
            }
            current = tells.orElse(current);
        }
        return isOrHangsOn(
                current,
                token -> token.is("acl")
                        || token.is("advcl")
                        || (token.isNoun() && token.head() >= 0 && !token.is("conj")));
    }

    /** True for a word of a relative clause, at any depth. */
    boolean inRelativeClause(Token token) {
        return isOrHangsOn(token, word -> word.relation().endsWith(":relcl"));
    }

    /** True when the word, or one that it hangs on at any depth, is such. */
    private boolean isOrHangsOn(Token word, Predicate<Token> such) {
        Token current = word;
        for (int depth = 0; depth <= DEEPEST; depth++) {
            if (such.test(current)) {
                return true;
            }
            Optional<Token> above = head(current);
            if (above.isEmpty()) {
                return false;
            }
            current = above.get();
        }
        return false;
    }

    /** The words that open the clause of a verb, of the first where several are coordinated. */
    Set<String> marks(Token verb) {
        Set<String> marks = new HashSet<>();
        Token clause = verb;
        for (int step = 0; step < 2; step++) {
            for (Token mark : sentence.dependents(clause, "mark")) {
                marks.add(Trigger.lemmaOf(mark));
                sentence.dependents(mark, "fixed").forEach(fixed -> marks.add(Trigger.lemmaOf(fixed)));
            }
            Optional<Token> above = head(clause);
            if (!clause.is("conj") || above.isEmpty()) {
                break;
            }
            clause = above.get();
        }
        return marks;
    }

    boolean infinitive(Token verb) {
        return sentence.dependents(verb, "mark").stream()
                .anyMatch(mark -> Trigger.lemmaOf(mark).equals("to"));
    }

    /** True for a clause that says what somebody must do. */
    boolean obliges(Token verb) {
        return sentence.dependents(verb, "aux").stream()
                .anyMatch(aux -> lexicon.contains("obliging", Trigger.lemmaOf(aux)));
    }

    /** A word together with what a hyphen binds to it, which parsers cut apart: "cease-fire"; else the lemma alone. */
    String hyphenated(Token token) {
        int index = token.index();
        String lemma = Trigger.lemmaOf(token);
        if (index < 2 || !sentence.tokens().get(index - 1).text().equals("-")) {
            return lemma;
        }
        Token first = sentence.tokens().get(index - 2);
        boolean bound = first.span().end() + 1 == token.span().start();
        return bound ? first.text().toLowerCase(Locale.ROOT) + "-" + lemma : lemma;
    }

    boolean has(Token head, String relation) {
        return sentence.findDependent(head, relation).isPresent();
    }

    /**
     * The governor, with one correction that parsers need: in "warned that war could come and moved its embassy" the
     * second past tense goes with the first, not with the clause between them, which is not in the past.
     */
    Optional<Token> head(Token token) {
        Optional<Token> above = sentence.findHead(token);
        boolean loose = token.is("conj") && token.xpos().equals("VBD") && !has(token, "nsubj");
        if (!loose || above.isEmpty() || !above.get().is("ccomp") || inPast(above.get())) {
            return above;
        }
        return sentence.findHead(above.get())
                .filter(outer -> outer.xpos().equals("VBD"))
                .or(() -> above);
    }

    private boolean inPast(Token predicate) {
        return predicate.xpos().equals("VBD")
                || sentence.dependents(predicate).stream()
                        .anyMatch(token -> (token.is("aux") || token.is("cop"))
                                && token.xpos().equals("VBD"));
    }
}
