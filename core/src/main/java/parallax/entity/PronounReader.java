package parallax.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Actor;
import parallax.ledger.Note;
import parallax.text.Span;

/**
 * Pronouns of the third person and relative pronouns. The subject of the governing clause is preferred, then the subject
 * of the sentence before; where two people fit, or none, the pronoun stays unresolved: a wrong person is worse.
 */
final class PronounReader {

    private static final Map<String, Person> PRONOUNS = Map.ofEntries(
            Map.entry("he", Person.HE),
            Map.entry("him", Person.HE),
            Map.entry("his", Person.HE),
            Map.entry("himself", Person.HE),
            Map.entry("she", Person.SHE),
            Map.entry("her", Person.SHE),
            Map.entry("hers", Person.SHE),
            Map.entry("herself", Person.SHE),
            Map.entry("it", Person.IT),
            Map.entry("its", Person.IT),
            Map.entry("itself", Person.IT),
            Map.entry("they", Person.THEY),
            Map.entry("them", Person.THEY),
            Map.entry("their", Person.THEY),
            Map.entry("themselves", Person.THEY));

    private static final Set<String> BODIES = Set.of(
            "school",
            "university",
            "hospital",
            "church",
            "mosque",
            "union",
            "newspaper",
            "press",
            "media",
            "company",
            "firm",
            "corporation",
            "business",
            "industry",
            "bank",
            "airline",
            "manufacturer",
            "charity",
            "agency",
            "group",
            "service",
            "ambulance",
            "family",
            "station",
            "channel");

    private static final Set<String> COMPLEMENTS = Set.of("ccomp", "xcomp", "advcl", "parataxis", "acl", "conj");

    private final Analysis analysis;
    private final Cast cast;
    private final List<Span> quoted;
    private final List<Note> notes = new ArrayList<>();

    PronounReader(Analysis analysis, Cast cast) {
        this.analysis = analysis;
        this.cast = cast;
        this.quoted = Quotations.find(analysis.text());
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    /** Reads one sentence; the sentences before it have been read. */
    void read(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            Person person = PRONOUNS.get(token.text().toLowerCase(Locale.ROOT));
            if (person != null && !token.is("expl") && token.upos().equals("PRON") && !isQuoted(token)) {
                resolve(sentence, token, person);
            } else if (token.text().equalsIgnoreCase("who")) {
                relate(sentence, token);
            }
        }
    }

    private boolean isQuoted(Token token) {
        return quoted.stream().anyMatch(span -> span.contains(token.span()));
    }

    /** "who" in a relative clause is the noun that the clause describes. */
    private void relate(Sentence sentence, Token who) {
        sentence.findHead(who)
                .filter(verb -> verb.is("acl"))
                .flatMap(sentence::findHead)
                .ifPresent(noun -> cast.at(noun).forEach(role -> cast.bind(who, role)));
    }

    private void resolve(Sentence sentence, Token pronoun, Person person) {
        List<Cast.Role> found = inSentence(sentence, pronoun, person);
        if (found.isEmpty()) {
            found = inSentencesBefore(sentence, pronoun, person);
        }
        if (found.isEmpty() && (person == Person.HE || person == Person.SHE)) {
            notes.add(new Note(
                    null,
                    "not resolved: \"" + pronoun.text() + "\" at "
                            + pronoun.span().start()));
        }
        for (Cast.Role role : found) {
            role.mention(pronoun.span());
            cast.bind(pronoun, role);
        }
        if (!found.isEmpty()) {
            cast.phrase(pronoun, pronoun.span());
        }
    }

    /** The subject of a clause that governs the pronoun's own. */
    private List<Cast.Role> inSentence(Sentence sentence, Token pronoun, Person person) {
        Optional<Token> clause = sentence.findHead(pronoun);
        String relation = pronoun.relation();
        while (clause.isPresent()) {
            Optional<Token> subject = sentence.findDependent(clause.get(), "nsubj");
            if (subject.isPresent() && subject.get().index() < pronoun.index()) {
                List<Cast.Role> fitting = fitting(subject.get(), person, COMPLEMENTS.contains(plain(relation)));
                if (!fitting.isEmpty()) {
                    return isOnlyOne(sentence, pronoun, person, fitting) ? fitting : List.of();
                }
            }
            if (subject.isPresent()
                    && person == Person.IT
                    && cast.at(subject.get()).isEmpty()) {
                List<Cast.Role> maker = onlyOneWithin(sentence, subject.get(), pronoun);
                if (!maker.isEmpty()) {
                    return maker;
                }
            }
            relation = clause.get().relation();
            clause = sentence.findHead(clause.get());
        }
        if (person == Person.IT || person == Person.THEY) {
            return List.of();
        }
        Set<Cast.Role> people = peopleIn(sentence, pronoun.index(), person);
        return people.size() == 1 ? List.copyOf(people) : List.of();
    }

    /** "A video released by the army shows its troops": the one body named in a subject that is none itself. */
    private List<Cast.Role> onlyOneWithin(Sentence sentence, Token subject, Token pronoun) {
        Set<Cast.Role> bodies = new LinkedHashSet<>();
        for (Token token : sentence.tokens()) {
            if (token.index() < pronoun.index() && sentence.isWithin(token, subject) && token.is("obl")) {
                cast.at(token).stream().filter(role -> fits(role, Person.IT)).forEach(bodies::add);
            }
        }
        boolean possessive = pronoun.is("nmod") && subject.index() < pronoun.index();
        return possessive && bodies.size() == 1 ? List.copyOf(bodies) : List.of();
    }

    private static String plain(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** Another person who fits stands nearer than the subject: then nobody can say which of the two is meant. */
    private boolean isOnlyOne(Sentence sentence, Token pronoun, Person person, List<Cast.Role> fitting) {
        if (person == Person.IT || person == Person.THEY) {
            return true;
        }
        Set<Cast.Role> people = peopleIn(sentence, pronoun.index(), person);
        people.removeAll(fitting);
        return people.isEmpty();
    }

    private Set<Cast.Role> peopleIn(Sentence sentence, int before, Person person) {
        Set<Cast.Role> people = new LinkedHashSet<>();
        for (Token token : sentence.tokens()) {
            if (token.index() < before) {
                cast.at(token).stream().filter(role -> fits(role, person)).forEach(people::add);
            }
        }
        return people;
    }

    private List<Cast.Role> inSentencesBefore(Sentence sentence, Token pronoun, Person person) {
        boolean thing = person == Person.IT || person == Person.THEY;
        boolean opens =
                sentence.tokens().stream().noneMatch(token -> token.is("nsubj") && token.index() < pronoun.index());
        if (thing && !opens) {
            return List.of();
        }
        for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - 2); i--) {
            Sentence before = analysis.sentences().get(i);
            if (sentence.paragraph() - before.paragraph() > 1) {
                return List.of();
            }
            List<Cast.Role> subject = before.findDependent(before.root(), "nsubj")
                    .map(token -> fitting(token, person, false))
                    .orElse(List.of());
            if (thing) {
                return pronoun.is("nsubj") || pronoun.is("nmod") ? subject : List.of();
            }
            Set<Cast.Role> people = peopleIn(before, before.tokens().size(), person);
            if (people.size() == 1) {
                return List.copyOf(people);
            }
            if (people.size() > 1) {
                return pronoun.is("nsubj") && subject.size() == 1 ? subject : List.of();
            }
        }
        return List.of();
    }

    /** The actors of a subject that the pronoun can stand for; for "it" after a spokesman, his ministry. */
    private List<Cast.Role> fitting(Token subject, Person person, boolean complement) {
        List<Cast.Role> roles = cast.at(subject);
        if (person == Person.THEY && roles.size() > 1) {
            return roles;
        }
        List<Cast.Role> fitting = new ArrayList<>();
        for (Cast.Role role : roles) {
            if (fits(role, person)) {
                fitting.add(role);
            } else if (person == Person.IT && complement && role.institution() != null) {
                fitting.add(role.institution());
            }
        }
        return fitting;
    }

    private static boolean fits(Cast.Role role, Person person) {
        boolean one = role.kind() == Actor.Kind.PERSON
                || (role.kind() == Actor.Kind.UNNAMED && !role.isPlural() && !isBody(role));
        return switch (person) {
            case HE -> one && !"f".equals(role.gender());
            case SHE -> one && !"m".equals(role.gender());
            case IT -> role.kind() == Actor.Kind.COUNTRY || role.kind() == Actor.Kind.ORGANISATION;
            case THEY -> role.isPlural();
        };
    }

    /** Nouns that stand for their people, and that no one calls "he". */
    private static boolean isBody(Cast.Role role) {
        String name = role.name();
        return BODIES.contains(Phrases.lower(name.substring(name.lastIndexOf(' ') + 1)));
    }

    private enum Person {
        HE,
        SHE,
        IT,
        THEY
    }

    /** Where a text stands between double quotation marks: there "he" and "it" are somebody else's words. */
    static final class Quotations {

        private Quotations() {}

        /** Quoted spans in order, marks included; a quotation that is not closed ends with its paragraph. */
        static List<Span> find(String text) {
            List<Span> quoted = new ArrayList<>();
            int open = -1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean paragraphEnds = c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                boolean closes = c == '\u201d' || (c == '"' && open >= 0);
                if (open < 0 && (c == '\u201c' || c == '"')) {
                    open = i;
                } else if (open >= 0 && (closes || paragraphEnds)) {
                    quoted.add(Span.of(open, i + 1));
                    open = -1;
                }
            }
            if (open >= 0) {
                quoted.add(Span.of(open, text.length()));
            }
            return quoted;
        }
    }
}
