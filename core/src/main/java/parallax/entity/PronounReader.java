package parallax.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Actor;
import parallax.ledger.Note;
import parallax.text.Quotations;

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

    /** Sentences of the reporter's own that are looked back. */
    private static final int SENTENCES = 2;

    private final Analysis analysis;
    private final Cast cast;
    private final Quotations quotations;
    private final List<Note> notes = new ArrayList<>();

    PronounReader(Analysis analysis, Cast cast) {
        this.analysis = analysis;
        this.cast = cast;
        this.quotations = Quotations.of(analysis.text());
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    /** Reads one sentence; the sentences before it have been read. */
    void read(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            Person person = PRONOUNS.get(token.text().toLowerCase(Locale.ROOT));
            if (person != null
                    && !token.is("expl")
                    && token.upos().equals("PRON")
                    && !quotations.covers(token.span())) {
                resolve(sentence, token, person);
            } else if (token.text().equalsIgnoreCase("who")) {
                relate(sentence, token);
            }
        }
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
        boolean thing = person == Person.IT || person == Person.THEY;
        boolean between = !thing && peopleIn(sentence, pronoun.index(), person).size() > 1;
        if (found.isEmpty() && !between) {
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
            if (subject.isPresent()
                    && subject.get().index() < pronoun.index()
                    && !quotations.covers(subject.get().span())) {
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

    /**
     * Another person who fits stands nearer than the subject: then nobody can say which of the two is meant. One who is named
     * only as the owner of something acted upon ("urges the general's troops") is not meant.
     */
    private boolean isOnlyOne(Sentence sentence, Token pronoun, Person person, List<Cast.Role> fitting) {
        if (person == Person.IT || person == Person.THEY) {
            return true;
        }
        Set<Cast.Role> people = peopleIn(sentence, pronoun.index(), person, token -> !ownsObject(sentence, token));
        people.removeAll(fitting);
        return people.isEmpty();
    }

    private static boolean ownsObject(Sentence sentence, Token token) {
        Token name = token;
        while (name.is("flat") && sentence.findHead(name).isPresent()) {
            name = sentence.findHead(name).get();
        }
        return Phrases.isPossessor(sentence, name)
                && sentence.findHead(name).filter(owned -> !owned.is("nsubj")).isPresent();
    }

    private Set<Cast.Role> peopleIn(Sentence sentence, int before, Person person) {
        return peopleIn(sentence, before, person, token -> true);
    }

    /** Those who are named outside quotations: a speaker seldom calls himself by his name. */
    private Set<Cast.Role> peopleIn(Sentence sentence, int before, Person person, Predicate<Token> counts) {
        Set<Cast.Role> people = new LinkedHashSet<>();
        for (Token token : sentence.tokens()) {
            if (token.index() < before && !quotations.covers(token.span()) && counts.test(token)) {
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
        int paragraph = sentence.paragraph();
        int left = SENTENCES;
        for (int i = sentence.index() - 1; i >= 0 && left > 0; i--) {
            Sentence before = analysis.sentences().get(i);
            if (paragraph - before.paragraph() > 1) {
                return List.of();
            }
            if (!thing && quotations.covers(before.root().span()) && !hasOutside(before)) {
                paragraph = before.paragraph();
                continue;
            }
            left--;
            List<Cast.Role> subject = subjectOf(before, person);
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

    /** Words of the reporter's own beside a quotation. */
    private boolean hasOutside(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token -> !token.upos().equals("PUNCT") && !quotations.covers(token.span()));
    }

    /** Whoever acts or speaks in a sentence: the subject of its root, or beside a quotation the one who says it. */
    private List<Cast.Role> subjectOf(Sentence sentence, Person person) {
        Optional<Token> subject = sentence.findDependent(sentence.root(), "nsubj");
        boolean told = subject.filter(token -> !quotations.covers(token.span())).isPresent();
        if (told || !quotations.covers(sentence.root().span())) {
            return subject.filter(token -> told)
                    .map(token -> fitting(token, person, false))
                    .orElse(List.of());
        }
        List<List<Cast.Role>> speakers = sentence.tokens().stream()
                .filter(token -> token.is("nsubj") && !quotations.covers(token.span()))
                .map(token -> fitting(token, person, false))
                .filter(roles -> !roles.isEmpty())
                .distinct()
                .toList();
        return speakers.size() == 1 ? speakers.get(0) : List.of();
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
}
