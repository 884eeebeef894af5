package parallax.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parallax.entity.Lexicon.Known;
import parallax.entity.NameFinder.NamePhrase;
import parallax.language.Analysis;
import parallax.language.Mention;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Actor;
import parallax.ledger.Note;
import parallax.text.Span;

/** Actors that are described and not named: "Russian troops", "a senior US official", "the ministry". */
final class NominalReader {

    /** Sectors whose people belong where they are: officials in Kyiv are Ukrainian, troops in Ukraine need not be. */
    private static final Set<String> SETTLED = Set.of(
            "GOV", "COP", "JUD", "LEG", "CVL", "REB", "OPP", "LAB", "AGR", "EDU", "REL", "ELI", "PTY", "CRM", "PRM",
            "SOC");

    /** Rules for people who have the sector of the body they belong to: "Hamas officials", "a member of the Senate". */
    private static final Set<String> BELONGING = Set.of(
            "officials", "spokespeople", "leaders", "presidents", "supporters", "executives", "commanders", "advisers");

    /** Nouns that repeat what a name is. */
    private static final Set<String> KINDS =
            Set.of(("group|agency|news agency|party|organisation|organization|movement|network|newspaper|company|"
                            + "bank|union|militia|magazine|channel|news channel|alliance|bloc|foundation|institution|committee|"
                            + "militants|fighters|rebels|insurgents")
                    .split("\\|"));

    /** Sectors of bodies that every state has one of. */
    private static final Set<String> OF_STATES = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");

    /** Groups that are one body of a state. */
    private static final Set<String> ALWAYS_ONE = Set.of(
            "police", "authorities", "armed forces", "security forces", "government forces", "government troops");

    private static final Set<String> PASSED = Set.of("ADJ", "NOUN", "PROPN", "NUM", "X");

    private final Knowledge knowledge;
    private final Analysis analysis;
    private final @Nullable LocalDate published;
    private final Cast cast;
    private final List<Note> notes = new ArrayList<>();

    /** The only state that the article names: whose government "the government" is; null when it names none or several. */
    private final @Nullable String home;

    NominalReader(
            Knowledge knowledge, Analysis analysis, @Nullable LocalDate published, List<NamePhrase> names, Cast cast) {
        this.knowledge = knowledge;
        this.home = NamePhrase.findOnlyState(names).orElse(null);
        this.analysis = analysis;
        this.published = published;
        this.cast = cast;
    }

    /**
     * Reads one sentence.
     *
     * @param names the names of the sentence
     * @param taken spans whose words describe a named person
     */
    void read(Sentence sentence, List<NamePhrase> names, List<Span> taken) {
        read(sentence, names, taken, false);
    }

    /** Reads what "its" or "their" possesses ("its troops"), when the pronouns of the sentence have been read. */
    void readPossessed(Sentence sentence, List<NamePhrase> names, List<Span> taken) {
        read(sentence, names, taken, true);
    }

    private void read(Sentence sentence, List<NamePhrase> names, List<Span> taken, boolean possessed) {
        for (Token token : sentence.tokens()) {
            if (Phrases.findPronounOwner(sentence, token).isPresent() != possessed) {
                continue;
            }
            boolean free = names.stream().noneMatch(name -> name.covers(token.index()))
                    && taken.stream().noneMatch(span -> span.contains(token.span()));
            if (free && token.isNoun() && (!token.is("compound") || AgentNouns.doesDeed(sentence, token))) {
                knowledge
                        .nouns()
                        .findAround(analysis.text(), sentence, token)
                        .filter(match -> isOwnHead(sentence, token, match))
                        .ifPresent(match -> bind(new Nominal(
                                sentence, token, match, owner(sentence, match, names), country(sentence, token))));
            }
        }
    }

    /** The country of whoever "its" or "their" stands for, where that is one state or body. */
    private @Nullable String country(Sentence sentence, Token noun) {
        List<Cast.Role> possessors =
                Phrases.findPronounOwner(sentence, noun).map(cast::at).orElse(List.of());
        boolean state = possessors.size() == 1
                && (possessors.get(0).kind() == Actor.Kind.COUNTRY
                        || possessors.get(0).kind() == Actor.Kind.ORGANISATION);
        return state ? possessors.get(0).country() : null;
    }

    /** A noun that modifies the next one is no actor, whatever the parser says: "army base". */
    private boolean isOwnHead(Sentence sentence, Token token, AgentNouns.Match match) {
        int next = match.last() + 1;
        if (isSector(sentence, match)) {
            return false;
        }
        boolean modifies = next < sentence.tokens().size()
                && token.head() == next
                && sentence.tokens().get(next).isNoun()
                && token.is("compound")
                && !AgentNouns.doesDeed(sentence, token);
        return !modifies && (match.last() == token.index() || match.first() == token.index());
    }

    /** "State" in "State news agency Belta" only says what sort of agency it is. */
    private boolean isSector(Sentence sentence, AgentNouns.Match match) {
        int first = match.last() + 1;
        if (match.noun().sort() != AgentNouns.Sort.ORGANISATION
                || first + 1 >= sentence.tokens().size()) {
            return false;
        }
        Span both = Span.covering(
                sentence.tokens().get(first).span(),
                sentence.tokens().get(first + 1).span());
        String words = Phrases.words(analysis.text(), both);
        return KINDS.contains(words) && knowledge.nouns().find(words).isPresent();
    }

    /** The name that says where the noun belongs: before it, or after "of", "from", "in", "at", "for". */
    private static @Nullable NamePhrase owner(Sentence sentence, AgentNouns.Match match, List<NamePhrase> names) {
        int i = match.first() - 1;
        while (i >= 0) {
            Token token = sentence.tokens().get(i);
            int at = i;
            Optional<NamePhrase> name = names.stream().filter(n -> n.covers(at)).findFirst();
            if (name.isPresent()) {
                return name.get().isPrefixed() ? null : name.get();
            }
            boolean based = token.text().equals("based")
                    && i > 0
                    && sentence.tokens().get(i - 1).text().equals("-");
            boolean joins = based
                    || token.xpos().equals("POS")
                    || token.text().equals("-")
                    || token.xpos().equals("HYPH");
            if (!joins && !PASSED.contains(token.upos())) {
                break;
            }
            i--;
        }
        Token head = sentence.tokens().get(match.last());
        return names.stream()
                .filter(name -> name.first() > match.last() && name.first() - match.last() <= 5)
                .filter(name ->
                        sentence.isWithin(name.head(), head) || name.head().head() == match.first())
                .filter(name -> belongs(sentence, match, name))
                .findFirst()
                .orElse(null);
    }

    /** "The president of France", "officials in Kyiv"; but "the soldiers in Mali" and "evacuate citizens from Sudan" tell nothing. */
    private static boolean belongs(Sentence sentence, AgentNouns.Match match, NamePhrase name) {
        if (sentence.dependents(name.head(), "case").size() > 1) {
            return false;
        }
        Token head = sentence.tokens().get(match.last());
        String preposition = Phrases.findPreposition(sentence, name.head()).orElse("");
        return switch (preposition) {
            case "of" -> true;
            case "from" -> head.is("nsubj");
            case "in", "at" -> match.noun().sectors().stream().anyMatch(SETTLED::contains) && !head.is("obj");
            case "for" -> match.noun().sectors().contains("GOV") && match.noun().sort() == AgentNouns.Sort.PERSON;
            default -> false;
        };
    }

    private void bind(Nominal nominal) {
        Cast.Role role = namedAfter(nominal)
                .or(() -> named(nominal))
                .or(() -> holder(nominal, country(nominal)))
                .or(() -> antecedent(nominal))
                .or(() -> holder(nominal, home))
                .orElseGet(() -> described(nominal));
        role.mention(nominal.span());
        cast.bind(nominal.head(), role);
        cast.phrase(nominal.head(), phrase(nominal));
    }

    /** "group", and "rebel group" too: the last word says what the name is. */
    private static boolean isKind(String words) {
        return KINDS.contains(words) || KINDS.stream().anyMatch(kind -> words.endsWith(" " + kind));
    }

    /** "The Wagner group", "the RIA news agency": the noun only says what the name before it is. */
    private Optional<Cast.Role> named(Nominal nominal) {
        NamePhrase owner = nominal.owner();
        boolean repeats = owner != null
                && owner.kind() == Mention.Kind.ORGANISATION
                && (owner.known() == null || !owner.known().isState())
                && owner.last() + 1 >= nominal.match().first()
                && isKind(nominal.words(analysis.text()));
        return owner != null && repeats ? cast.at(owner.head()).stream().findFirst() : Optional.empty();
    }

    /** "The news agency Belta", "state news agency Sana": the name right after the noun is the actor's, whatever it looks like. */
    private Optional<Cast.Role> namedAfter(Nominal nominal) {
        Sentence sentence = nominal.sentence();
        int first = nominal.match().last() + 1;
        int last = nominal.lastOfName();
        if (last < first
                || !isKind(nominal.words(analysis.text()))
                || !analysis.timesIn(sentence.tokens().get(first).span()).isEmpty()) {
            return Optional.empty();
        }
        Token name = sentence.tokens().get(first);
        Span words = Span.covering(name.span(), sentence.tokens().get(last).span());
        Known known = knowledge.lexicon().find(words.in(analysis.text())).orElse(null);
        NamePhrase owner = nominal.owner();
        Cast.Role role = known != null && known.sort() == Known.Sort.ORGANISATION
                ? cast.role(Actor.Kind.ORGANISATION, known.name(), known.country())
                        .of(known.sectors())
                        .wikidata(known.wikidata())
                : cast.role(
                                Actor.Kind.ORGANISATION,
                                words.in(analysis.text()),
                                owner == null ? nominal.possessor() : owner.belongsTo())
                        .of(nominal.match().noun().sectors());
        role.mention(words);
        Phrases.tokens(sentence, first, last).forEach(token -> cast.rebind(token, role));
        cast.phrase(nominal.head(), words);
        return Optional.of(role);
    }

    /** "The Russian president" is whoever held the office on the day of publication. */
    private Optional<Cast.Role> holder(Nominal nominal, @Nullable String country) {
        String words = nominal.words(analysis.text());
        boolean one = nominal.match().noun().sort() == AgentNouns.Sort.PERSON && !Phrases.isPlural(nominal.head());
        boolean anothers = nominal.owner() != null && country(nominal) == null;
        if (!one || anothers || country == null || !nominal.isDefinite()) {
            return Optional.empty();
        }
        boolean former = nominal.hasModifier("former", "ex", "new", "next", "acting", "deputy");
        return former
                ? Optional.empty()
                : knowledge
                        .titles()
                        .find(words)
                        .filter(title -> title.office() != null)
                        .flatMap(title -> knowledge
                                .leaders()
                                .findHolder(Objects.requireNonNull(title.office()), country, title.name(), published))
                        .map(term -> cast.person(term.person())
                                .in(term.country())
                                .of(term.sectors())
                                .as(term.role())
                                .gender(term.gender()));
    }

    /** "The minister", "the ministry": the actor last described so. */
    private Optional<Cast.Role> antecedent(Nominal nominal) {
        boolean bare = nominal.owner() == null && nominal.opensWithThe();
        if (!bare || Phrases.isPlural(nominal.head())) {
            return Optional.empty();
        }
        String words = nominal.words(analysis.text());
        AgentNouns.AgentNoun noun = nominal.match().noun();
        int before = nominal.span().start();
        return switch (noun.sort()) {
            case PERSON -> {
                String title =
                        knowledge.titles().find(words).map(Titles.Title::name).orElse(words);
                Predicate<Cast.Role> meant = role ->
                        role.kind() == Actor.Kind.PERSON && (role.isDescribedAs(title) || role.holdsPost(words));
                yield cast.findLast(before, meant).filter(last -> isOnlyOne(nominal, last, meant));
            }
            case ORGANISATION ->
                cast.findLast(
                        before,
                        role -> role.kind() == Actor.Kind.ORGANISATION
                                && ((role.isDescribedAs(noun.name())
                                                && !noun.sectors().contains("UNK"))
                                        || role.isCalled(words)));
            case GROUP -> Optional.empty();
        };
    }

    /** Two ministers in one sentence: nobody can say which of them "the minister" of the next one is. */
    private boolean isOnlyOne(Nominal nominal, Cast.Role last, Predicate<Cast.Role> meant) {
        int before = nominal.span().start();
        Optional<Cast.Role> other = cast.findLast(before, role -> !role.equals(last) && meant.test(role));
        boolean near = other.isPresent()
                && analysis.findSentence(last.lastMentionBefore(before))
                        .filter(sentence ->
                                sentence.span().start() <= other.get().lastMentionBefore(before))
                        .isPresent();
        if (near) {
            notes.add(new Note(null, "not resolved: \"" + nominal.phraseIn(analysis.text()) + "\" at " + before));
        }
        return !near;
    }

    /** What could not be told. */
    List<Note> notes() {
        return List.copyOf(notes);
    }

    private Cast.Role described(Nominal nominal) {
        AgentNouns.AgentNoun noun = nominal.match().noun();
        String words = nominal.words(analysis.text());
        NamePhrase owner = nominal.owner();
        String told = country(nominal);
        String country = told == null && owner == null && isOfHome(nominal) ? home : told;
        boolean many = Phrases.isPlural(nominal.head()) || noun.sort() == AgentNouns.Sort.GROUP;
        if (noun.sort() == AgentNouns.Sort.ORGANISATION && !Phrases.isPlural(nominal.head())) {
            String plain = noun.name().endsWith("s") ? words : noun.name();
            return cast.role(Actor.Kind.ORGANISATION, called(nominal, country, plain), country)
                    .of(noun.sectors())
                    .described(noun.name());
        }
        boolean anybody = noun.sort() == AgentNouns.Sort.PERSON || (owner == null && country == null);
        Actor.Kind kind = anybody ? Actor.Kind.UNNAMED : Actor.Kind.GROUP;
        return cast.role(kind, called(nominal, country, words), country)
                .of(sectors(nominal, noun))
                .described(noun.name())
                .plural(many);
    }

    /** The country that the words themselves tell. */
    private static @Nullable String country(Nominal nominal) {
        NamePhrase owner = nominal.owner();
        return owner == null ? nominal.possessor() : owner.belongsTo();
    }

    /** "The government", "police": of the only state of the article, where it is one that every state has. */
    private boolean isOfHome(Nominal nominal) {
        AgentNouns.AgentNoun noun = nominal.match().noun();
        boolean body = noun.sort() == AgentNouns.Sort.ORGANISATION && !Phrases.isPlural(nominal.head());
        boolean office = noun.sort() == AgentNouns.Sort.PERSON
                && knowledge
                        .titles()
                        .find(nominal.words(analysis.text()))
                        .map(Titles.Title::office)
                        .isPresent();
        boolean everyStateHasIt =
                !noun.sectors().isEmpty() && OF_STATES.contains(noun.sectors().get(0));
        return everyStateHasIt
                && nominal.isDefinite()
                && (body || office || ALWAYS_ONE.contains(nominal.words(analysis.text())));
    }

    private List<String> sectors(Nominal nominal, AgentNouns.AgentNoun noun) {
        if (nominal.hasModifier("former", "retired", "ex") && noun.sectors().contains("GOV")) {
            return List.of("ELI");
        }
        NamePhrase owner = nominal.owner();
        Known body = owner == null ? null : owner.known();
        boolean named = owner != null && owner.kind() == Mention.Kind.ORGANISATION && BELONGING.contains(noun.name());
        if (owner == null && BELONGING.contains(noun.name())) {
            return knowledge
                    .nouns()
                    .findForce(analysis.text(), nominal.sentence(), nominal.head())
                    .orElse(noun)
                    .sectors();
        }
        return named && body != null && !body.sectors().isEmpty() ? body.sectors() : noun.sectors();
    }

    private String called(Nominal nominal, @Nullable String country, String words) {
        NamePhrase owner = nominal.owner();
        if (owner == null) {
            return country == null ? words : knowledge.countries().adjective(country) + " " + words;
        }
        Known known = owner.known();
        boolean state = known != null && (known.isState() || known.sort() == Known.Sort.CAPITAL);
        if (known != null && state && country != null) {
            return knowledge.countries().adjective(known) + " " + words;
        }
        boolean before = owner.kind() != Mention.Kind.PLACE || known != null;
        boolean printed = known == null || known.sort() == Known.Sort.REGION_ADJECTIVE;
        String name = known == null || printed ? owner.span().in(analysis.text()) : known.name();
        String first = words.substring(0, words.indexOf(' ') + 1).strip();
        boolean doubled = !first.isEmpty() && Phrases.lower(name).endsWith(" " + first);
        String rest = doubled ? words.substring(first.length() + 1) : words;
        return before ? name + " " + rest : words + " in " + name;
    }

    private Span phrase(Nominal nominal) {
        Sentence sentence = nominal.sentence();
        int first = nominal.match().first();
        NamePhrase owner = nominal.owner();
        if (owner != null && owner.last() < first) {
            first = owner.first();
        }
        while (first > 0 && Phrases.opensPhrase(sentence, sentence.tokens().get(first - 1), nominal.head())) {
            first--;
        }
        int last = nominal.match().last();
        if (owner != null && owner.first() > last) {
            last = owner.last();
        }
        return Span.covering(
                sentence.tokens().get(first).span(), sentence.tokens().get(last).span());
    }

    /**
     * A described actor in its sentence.
     *
     * @param sentence where it stands
     * @param head the noun
     * @param match the row of the table and its words
     * @param owner the name that says where it belongs, null when none does
     * @param possessor the country of whoever "its" or "their" before it stands for, null when not known
     */
    private record Nominal(
            Sentence sentence,
            Token head,
            AgentNouns.Match match,
            @Nullable NamePhrase owner,
            @Nullable String possessor) {

        Span span() {
            return Span.covering(
                    sentence.tokens().get(match.first()).span(),
                    sentence.tokens().get(match.last()).span());
        }

        String words(String text) {
            return Phrases.words(text, span());
        }

        /** Index of the last word of a capitalised name that hangs together with the noun and follows it; before it, none. */
        int lastOfName() {
            int last = match.last();
            List<Token> tokens = sentence.tokens();
            while (last + 1 < tokens.size() && isOfName(tokens.get(last + 1))) {
                last++;
            }
            boolean possessor =
                    last + 1 < tokens.size() && tokens.get(last + 1).xpos().equals("POS");
            return Phrases.isPlural(head) || possessor ? match.last() : last;
        }

        private boolean isOfName(Token token) {
            return token.upos().equals("PROPN")
                    && Character.isUpperCase(token.text().charAt(0))
                    && (sentence.isWithin(token, head) || sentence.isWithin(head, token));
        }

        /** With the article before it. */
        String phraseIn(String text) {
            int first = Math.max(0, match.first() - 1);
            return Span.covering(sentence.tokens().get(first).span(), span()).in(text);
        }

        boolean isDefinite() {
            boolean possessed = owner != null
                    && owner.last() < match.first()
                    && sentence.tokens().get(owner.last() + 1).xpos().equals("POS");
            boolean indefinite = sentence.dependents(head, "det").stream()
                    .anyMatch(token -> !token.text().equalsIgnoreCase("the"));
            return possessed || !indefinite;
        }

        /** True for "the ministry", however the parser hangs the article. */
        boolean opensWithThe() {
            return Phrases.isDefinite(sentence, head)
                    || (match.first() > 0
                            && sentence.tokens().get(match.first() - 1).text().equalsIgnoreCase("the"));
        }

        boolean hasModifier(String... words) {
            int from = Math.max(0, match.first() - 4);
            return Phrases.tokens(sentence, from, match.last()).stream()
                    .anyMatch(token -> List.of(words).contains(token.text().toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
