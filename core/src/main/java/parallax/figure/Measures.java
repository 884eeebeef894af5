package parallax.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.RuleFile;

/** Reads what is said of the counted: killed, wounded, displaced, deployed. */
final class Measures {

    private enum Kind {
        VERB,
        NOUN,
        ADJECTIVE,
        WITH
    }

    private enum Role {
        PATIENT,
        AGENT,
        ANY
    }

    private record Rule(String measure, Kind kind, Role role) {}

    private static final int HIGHEST = 5;

    private final Map<String, List<Rule>> rules = new HashMap<>();

    Measures() {
        for (RuleFile.Row row : RuleFile.read(Measures.class, "en/measures.tsv").rows()) {
            Rule rule =
                    new Rule(row.get("measure"), row.constant("kind", Kind.class), row.constant("role", Role.class));
            for (String word : row.list("words")) {
                rules.merge(word, List.of(rule), Measures::joined);
            }
        }
    }

    private static List<Rule> joined(List<Rule> first, List<Rule> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    /**
     * The measure of what is counted.
     *
     * @param head the noun that is counted, or the number where it stands alone
     */
    @Nullable
    String read(Sentence sentence, Token head) {
        return modifier(sentence, head)
                .or(() -> governor(sentence, head))
                .or(() -> noun(head))
                .orElse(null);
    }

    /** The measure in a participle or adjective right behind a number: "4 captured", "at least 12 dead". */
    Optional<String> behind(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        Token token = tokens.get(at);
        boolean participle = token.xpos().equals("VBN") || token.xpos().equals("VBD");
        return (participle ? verb(token, Role.PATIENT) : Optional.<String>empty())
                .or(() -> find(token, Kind.ADJECTIVE));
    }

    /** "12 soldiers killed", "30 wounded people", "5,000 soldiers massing". */
    private Optional<String> modifier(Sentence sentence, Token head) {
        for (Token other : sentence.dependents(head)) {
            boolean clause = other.is("acl") || (other.is("amod") && other.isVerb());
            if (clause) {
                boolean passive = other.xpos().equals("VBN")
                        && sentence.findDependent(other, "obj").isEmpty();
                boolean relative = other.relation().equals("acl:relcl") && hasPassive(sentence, other);
                Optional<String> found = verb(other, passive || relative ? Role.PATIENT : Role.AGENT);
                if (found.isPresent()) {
                    return found;
                }
            }
            if (other.is("amod") || other.is("acl")) {
                Optional<String> found = find(other, Kind.ADJECTIVE);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasPassive(Sentence sentence, Token verb) {
        return sentence.dependents(verb).stream()
                .anyMatch(other ->
                        other.relation().equals("aux:pass") || other.relation().equals("nsubj:pass"));
    }

    /** The verb that the counted depends on, seen through coordination and through nouns such as "toll". */
    private Optional<String> governor(Sentence sentence, Token head) {
        Token current = head;
        for (int step = 0; step < HIGHEST && current.head() >= 0; step++) {
            Token above = sentence.tokens().get(current.head());
            boolean passes = current.is("conj")
                    || current.is("nmod")
                    || current.is("appos")
                    || current.is("compound")
                    || current.is("nummod")
                    || current.is("dep")
                    || current.is("acl")
                    || current.is("parataxis");
            Role role = role(sentence, current);
            Optional<String> found = role == null ? Optional.empty() : verb(above, role);
            if (found.isEmpty() && role != null) {
                found = result(sentence, above, current);
            }
            if (found.isEmpty()) {
                found = current.is("nsubj")
                        ? find(above, Kind.ADJECTIVE).or(() -> subject(sentence, above))
                        : subject(sentence, above);
            }
            if (found.isEmpty() && !current.is("conj")) {
                found = noun(above);
            }
            if (found.isPresent() || (!passes && role != null)) {
                return found;
            }
            current = above;
        }
        return Optional.empty();
    }

    private static @Nullable Role role(Sentence sentence, Token token) {
        if ((token.is("obl") || token.is("nmod")) && isAlong(sentence, token)) {
            return Role.PATIENT;
        }
        if (token.is("obj") || token.relation().equals("nsubj:pass") || token.is("dobj")) {
            return Role.PATIENT;
        }
        if (token.is("nsubj")) {
            return Role.AGENT;
        }
        return token.is("obl") || token.is("ccomp") || token.is("xcomp") ? Role.ANY : null;
    }

    /** "Detained him along with three others". */
    private static boolean isAlong(Sentence sentence, Token token) {
        return sentence.dependents(token).stream()
                .anyMatch(other -> other.is("case")
                        && (other.lemma().equals("along") || other.lemma().equals("together")));
    }

    /** "Left 12 people dead": the word that says what became of the object. */
    private Optional<String> result(Sentence sentence, Token verb, Token counted) {
        return sentence.dependents(verb).stream()
                .filter(other -> other.index() > counted.index())
                .flatMap(other -> result(other).stream())
                .findFirst();
    }

    private Optional<String> result(Token other) {
        boolean state = other.is("xcomp") || (other.is("advcl") && other.xpos().equals("VBN"));
        return state
                ? find(other, Kind.ADJECTIVE)
                        .or(() -> verb(other, Role.PATIENT))
                        .or(() -> find(other, Kind.WITH))
                : other.is("obl") || other.is("nmod") ? find(other, Kind.WITH) : Optional.empty();
    }

    /**
     * The measure in the word that a noun depends on itself: an object, a passive subject, or joined to one; a noun such
     * as "capture of"; a participle behind it. Empty where the deed is denied or only aimed at.
     */
    Optional<String> direct(Sentence sentence, Token head) {
        Optional<String> said = modifier(sentence, head);
        if (said.isPresent()) {
            return said;
        }
        Token joined = head;
        while (joined.is("conj")
                && joined.head() >= 0
                && sentence.tokens().get(joined.head()).isNoun()) {
            joined = sentence.tokens().get(joined.head());
        }
        while (isBareName(sentence, joined)) {
            joined = sentence.tokens().get(joined.head());
        }
        Token above = joined.head() < 0 ? joined : sentence.tokens().get(joined.head());
        if (joined.is("nmod") && !isAlong(sentence, joined)) {
            return Deeds.isDoneNoun(sentence, above) ? noun(above) : Optional.empty();
        }
        boolean object = joined.is("xcomp")
                && joined.xpos().startsWith("NN")
                && above.isVerb()
                && sentence.findDependent(above, "obj").isEmpty();
        Role role = object ? Role.PATIENT : role(sentence, joined);
        return (role != Role.PATIENT && role != Role.AGENT) || !Deeds.isDone(sentence, above)
                ? Optional.empty()
                : verb(above, role).or(() -> result(sentence, above, head));
    }

    /** The noun behind a name that modifies it, where syntax has it the other way: "a Movement of the South fighter". */
    private static boolean isBareName(Sentence sentence, Token token) {
        return token.is("nmod")
                && token.head() >= 0
                && token.head() < token.index()
                && sentence.tokens().get(token.head()).upos().equals("PROPN")
                && sentence.findDependent(token, "case").isEmpty();
    }

    /** "The death toll rose to 63": the subject of the verb says what the number measures. */
    private Optional<String> subject(Sentence sentence, Token verb) {
        if (!verb.isVerb()) {
            return Optional.empty();
        }
        return sentence.findDependent(verb, "nsubj").flatMap(this::noun);
    }

    private Optional<String> verb(Token token, Role role) {
        return rules.getOrDefault(token.lemma(), List.of()).stream()
                .filter(rule -> rule.kind() == Kind.VERB)
                .filter(rule -> rule.role() == Role.ANY || rule.role() == role)
                .map(Rule::measure)
                .findFirst();
    }

    private Optional<String> noun(Token token) {
        return token.isNoun() || token.upos().equals("ADJ") ? find(token, Kind.NOUN) : Optional.empty();
    }

    private Optional<String> find(Token token, Kind kind) {
        return rules.getOrDefault(token.lemma(), List.of()).stream()
                .filter(rule -> rule.kind() == kind)
                .map(Rule::measure)
                .findFirst();
    }
}
