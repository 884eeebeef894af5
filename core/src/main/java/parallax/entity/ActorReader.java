package parallax.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.entity.Lexicon.Known;
import parallax.entity.NameFinder.NamePhrase;
import parallax.entity.OfficeReader.Office;
import parallax.language.Analysis;
import parallax.language.Mention;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Actor;
import parallax.text.Span;

/** Turns the names of one article into actors of its cast: states, bodies and people. */
final class ActorReader {

    private final Knowledge knowledge;
    private final Analysis analysis;
    private final List<NamePhrase> names;
    private final Cast cast;
    private final People people;
    private final Map<String, Cast.Role> acronyms = new HashMap<>();
    private final List<Span> officeWords = new ArrayList<>();

    ActorReader(
            Knowledge knowledge, Analysis analysis, @Nullable LocalDate published, List<NamePhrase> names, Cast cast) {
        this.knowledge = knowledge;
        this.analysis = analysis;
        this.names = names;
        this.cast = cast;
        this.people = new People(knowledge, published, analysis.text(), names);
    }

    /** Words that belong to the office of a named person, and so name nobody else. */
    List<Span> officeWords() {
        return List.copyOf(officeWords);
    }

    void read(NamePhrase name) {
        switch (name.kind()) {
            case PERSON -> readPerson(name);
            case ORGANISATION -> readBody(name);
            case PLACE, NATIONALITY -> readState(name);
            case OTHER -> {
                // a product, a law, a festival: nobody who speaks or acts
            }
        }
    }

    private void readPerson(NamePhrase name) {
        List<NamePhrase> own =
                names.stream().filter(other -> other.isIn(name.sentence())).toList();
        Optional<Office> office = new OfficeReader(knowledge).find(analysis.text(), name, own);
        Cast.Role person = people.role(cast, name, office.orElse(null)).mention(name.span());
        bindAll(name, person);
        cast.phrase(name.head(), name.span());
        office.ifPresent(found -> describe(name, person, found));
    }

    private void describe(NamePhrase name, Cast.Role person, Office office) {
        Sentence sentence = name.sentence();
        person.in(office.country()).as(office.role()).gender(office.title().gender());
        if (office.role() != null) {
            person.of(office.sectors()).described(office.title().name());
        }
        Span whole = Span.covering(
                sentence.tokens().get(office.first()).span(),
                sentence.tokens().get(office.last()).span());
        officeWords.add(whole);
        cast.phrase(name.head(), whole);
        sentence.findPhraseHead(whole).filter(Token::isNoun).ifPresent(head -> {
            cast.bind(head, person);
            cast.phrase(head, whole);
        });
        Office.Body body = office.institution();
        if (body != null) {
            Cast.Role role = cast.role(Actor.Kind.ORGANISATION, body.name(), body.country())
                    .of(body.sectors())
                    .mention(body.span());
            if (body.noun() != null) {
                role.described(body.noun());
                sentence.findPhraseHead(body.span()).ifPresent(head -> cast.bind(head, role));
            }
            person.speaksFor(office.speaksFor() || office.leads() ? role : null);
        }
    }

    private void readBody(NamePhrase name) {
        Token head = name.head();
        Known known = isAnothers(name) ? null : name.known();
        if (known != null && known.sort() == Known.Sort.SEAT && isPlaced(name)) {
            return;
        }
        String words = name.span().in(analysis.text());
        Cast.Role body = known != null
                ? cast.role(Actor.Kind.ORGANISATION, known.name(), known.country())
                        .of(known.sectors())
                        .wikidata(known.wikidata())
                : acronyms.containsKey(words) ? acronyms.get(words) : unknownBody(name, words);
        body.mention(name.span());
        bindAll(name, body);
        cast.phrase(head, name.span());
        introduceAcronym(name, body);
    }

    /** "Chile's Defense Department" is not the one our tables know. */
    private boolean isAnothers(NamePhrase name) {
        Known known = name.known();
        String owner = possessor(name);
        return known != null
                && known.sort() == Known.Sort.ORGANISATION
                && owner != null
                && knowledge.countries().find(known.country()).isPresent()
                && !owner.equals(known.country());
    }

    /** A body that our tables lack: described ("Russian Defence Ministry") or with a name of its own. */
    private Cast.Role unknownBody(NamePhrase name, String words) {
        String country = name.country() != null ? name.country() : possessor(name);
        String plain = withoutCountry(name, words);
        Optional<AgentNouns.AgentNoun> described = knowledge.nouns().find(plain);
        if (described.isPresent() && described.get().sort() == AgentNouns.Sort.ORGANISATION) {
            return describedBody(described.get(), plain, country, name.span().start());
        }
        List<String> sectors = knowledge
                .nouns()
                .findInName(words)
                .map(AgentNouns.AgentNoun::sectors)
                .orElse(List.of());
        return cast.role(Actor.Kind.ORGANISATION, words.replaceAll("\\s+", " "), country)
                .of(sectors);
    }

    private Cast.Role describedBody(AgentNouns.AgentNoun noun, String words, @Nullable String country, int before) {
        if (country == null) {
            Optional<Cast.Role> last = cast.findLast(
                    before, role -> role.kind() == Actor.Kind.ORGANISATION && role.isDescribedAs(noun.name()));
            if (last.isPresent()) {
                return last.get();
            }
        }
        String plain = noun.name().endsWith("s") ? words : noun.name();
        String called = country == null ? plain : knowledge.countries().adjective(country) + " " + plain;
        return cast.role(Actor.Kind.ORGANISATION, called, country)
                .of(noun.sectors())
                .described(noun.name());
    }

    /** The words of a body's name in lower case, without the country before or after it. */
    private String withoutCountry(NamePhrase name, String words) {
        String plain = Phrases.lower(words);
        for (int i = name.first(); i <= name.last(); i++) {
            Optional<Lexicon.Match> match = knowledge
                    .lexicon()
                    .findAt(
                            analysis.text(),
                            name.sentence(),
                            name.sentence().tokens().get(i));
            if (match.isPresent() && match.get().known().isState()) {
                String state = Phrases.words(analysis.text(), match.get().span());
                return plain.replaceFirst("^" + java.util.regex.Pattern.quote(state) + "('s)? ", "")
                        .replaceFirst(" of (the )?" + java.util.regex.Pattern.quote(state) + "$", "");
            }
        }
        return plain;
    }

    /** The country of whoever stands before a body in the possessive: "Ukraine's State Bureau". */
    private @Nullable String possessor(NamePhrase name) {
        for (NamePhrase other : names) {
            boolean before = other.isIn(name.sentence()) && other.last() < name.first();
            if (before && name.first() - other.last() <= 2 && other.belongsTo() != null) {
                boolean adjacent = other.last() + 1 == name.first();
                boolean possessive = !adjacent
                        && name.sentence().tokens().get(name.first() - 1).xpos().equals("POS");
                if (possessive
                        || (adjacent && other.known() != null && other.known().isState())) {
                    return other.belongsTo();
                }
            }
        }
        return null;
    }

    /** "(SBU)" after a body: from now on the letters name it. */
    private void introduceAcronym(NamePhrase name, Cast.Role body) {
        List<Token> tokens = name.sentence().tokens();
        int open = name.last() + 1;
        if (open + 2 < tokens.size()
                && tokens.get(open).text().equals("(")
                && tokens.get(open + 2).text().equals(")")) {
            String letters = tokens.get(open + 1).text();
            if (letters.length() >= 2
                    && letters.chars().filter(Character::isUpperCase).count() >= 2) {
                acronyms.putIfAbsent(letters, body);
            }
        }
    }

    private void readState(NamePhrase name) {
        Known known = name.known();
        if (known == null) {
            return;
        }
        Token head = name.head();
        switch (known.sort()) {
            case COUNTRY -> {
                if (!isPlaced(name) && !modifiesActor(name)) {
                    bindState(name, known);
                }
            }
            case CAPITAL -> {
                if (!isPlaced(name) && !Phrases.isModifier(head) && Phrases.isParty(name.sentence(), head)) {
                    bindState(name, known);
                }
            }
            case ADJECTIVE -> {
                if (!modifiesActor(name)) {
                    bindState(name, known);
                }
            }
            case PEOPLE -> readPeople(name, known);
            case REGION -> {
                if (head.relation().equals("nsubj")
                        && known.country() != null
                        && name.sentence().findHead(head).map(Token::isVerb).orElse(false)) {
                    Cast.Role land = cast.role(Actor.Kind.GROUP, known.name(), known.country())
                            .of(known.sectors())
                            .wikidata(known.wikidata())
                            .mention(name.span());
                    bindAll(name, land);
                }
            }
            default -> {
                // the adjective of a region only tells where something belongs
            }
        }
    }

    private void bindState(NamePhrase name, Known known) {
        Cast.Role state = state(known).mention(name.span());
        bindAll(name, state);
        cast.phrase(name.head(), name.span());
    }

    private Cast.Role state(Known known) {
        return cast.role(Actor.Kind.COUNTRY, known.name(), known.country())
                .of(known.sectors())
                .wikidata(known.wikidata());
    }

    /** "Ukrainians" are a group of civilians; "Serb forces" only says where they belong. */
    private void readPeople(NamePhrase name, Known known) {
        Token head = name.head();
        if (Phrases.isModifier(head)) {
            if (!modifiesActor(name)) {
                bindState(name, known);
            }
            return;
        }
        boolean many = Phrases.isPlural(head) || head.text().endsWith("s");
        Actor.Kind kind = many ? Actor.Kind.GROUP : Actor.Kind.UNNAMED;
        Cast.Role group = cast.role(kind, name.span().in(analysis.text()), known.country())
                .of(List.of("CVL"))
                .plural(many)
                .mention(name.span());
        bindAll(name, group);
        cast.phrase(head, name.span());
    }

    /** True when the name stands where only a place can stand: "in Ukraine". */
    private boolean isPlaced(NamePhrase name) {
        return Phrases.findPreposition(name.sentence(), name.head())
                .map(Phrases::isInside)
                .orElse(false);
    }

    /** True when the name modifies a noun that is an actor itself: "Russian troops", "US President Joe Biden". */
    private boolean modifiesActor(NamePhrase name) {
        Token head = name.head();
        boolean possessive = Phrases.isPossessor(name.sentence(), head);
        if (!Phrases.isModifier(head) && !possessive) {
            return false;
        }
        Optional<Token> noun = name.sentence().findHead(head);
        if (noun.isEmpty()) {
            return false;
        }
        boolean named = names.stream()
                .anyMatch(other -> other.isIn(name.sentence())
                        && other.first() != name.first()
                        && other.covers(noun.get().index())
                        && (other.kind() == Mention.Kind.PERSON || other.kind() == Mention.Kind.ORGANISATION));
        boolean described = noun.get().isNoun()
                && knowledge
                        .nouns()
                        .findAround(analysis.text(), name.sentence(), noun.get())
                        .isPresent();
        return named || described;
    }

    private void bindAll(NamePhrase name, Cast.Role role) {
        for (Token token : Phrases.tokens(name.sentence(), name.first(), name.last())) {
            cast.bind(token, role);
        }
    }

    /** What is known of the people from outside the article. */
    void finish() {
        people.finish();
    }
}
