package parallax.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.entity.Lexicon.Known;
import parallax.entity.NameFinder.NamePhrase;
import parallax.language.Mention;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.Span;

/** Reads title and apposition around a person's name: office, country, and the body the person speaks for. */
final class OfficeReader {

    /** How far an apposition is searched for its title. */
    private static final int REACH = 12;

    private static final Set<String> STOPS = Set.of("DET", "ADP", "VERB", "AUX", "CCONJ", "SCONJ", "PRON", "NUM");

    /** What cannot end an office: "owner of the bank and". */
    private static final Pattern OPEN_END = Pattern.compile("( (and|or|of|the|a|an|for|to|in|at))+$");

    private final Knowledge knowledge;

    OfficeReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The office that stands around a name; empty when none does. */
    Optional<Office> find(String text, NamePhrase name, List<NamePhrase> names) {
        Optional<Office> before = findBefore(text, name, names);
        boolean bare = before.map(office -> office.role() == null).orElse(true);
        if (!bare) {
            return before;
        }
        Optional<Office> after = findAfter(text, name, names);
        return after.isPresent() ? after : before;
    }

    /** "Israeli Foreign Minister" before the name, or "the mayor of Kharkiv," in front of it. */
    private Optional<Office> findBefore(String text, NamePhrase name, List<NamePhrase> names) {
        int end = name.first() - 1;
        if (end < 0) {
            return Optional.empty();
        }
        Optional<Titles.Match> title = knowledge.titles().findEndingAt(text, name.sentence(), end);
        if (title.isPresent()) {
            int first = opening(name.sentence(), title.get().first(), names);
            return Optional.of(office(text, new Stretch(name.sentence(), first, end, title.get()), name, names));
        }
        Optional<Stretch> accredited = accredited(text, name.sentence(), end, names);
        if (accredited.isPresent()) {
            return accredited.map(stretch -> office(text, stretch, name, names));
        }
        Token comma = name.sentence().tokens().get(end);
        Optional<Token> noun = name.sentence().findHead(name.head());
        if (comma.text().equals(",")
                && name.head().is("appos")
                && noun.isPresent()
                && noun.get().index() < end) {
            return findAround(text, name, noun.get(), end - 1, names);
        }
        return Optional.empty();
    }

    /** "ambassador to Poland" before the name: the title, a preposition and one other name. */
    private Optional<Stretch> accredited(String text, Sentence sentence, int end, List<NamePhrase> names) {
        return findAt(sentence, end, names)
                .filter(place -> place.kind() != Mention.Kind.PERSON)
                .map(NamePhrase::first)
                .filter(first ->
                        first > 1 && sentence.tokens().get(first - 1).upos().equals("ADP"))
                .flatMap(first -> knowledge.titles().findEndingAt(text, sentence, first - 2))
                .map(match -> new Stretch(sentence, opening(sentence, match.first(), names), end, match));
    }

    private Optional<Office> findAround(String text, NamePhrase name, Token noun, int end, List<NamePhrase> names) {
        if (names.stream().anyMatch(other -> isAmong(name.sentence(), other, noun.index()))) {
            return Optional.empty();
        }
        if (holdsPerson(name, noun.index(), end, names)) {
            return Optional.empty();
        }
        return knowledge
                .titles()
                .findAround(text, name.sentence(), noun)
                .map(match -> new Stretch(name.sentence(), opening(name.sentence(), match.first(), names), end, match))
                .map(stretch -> office(text, stretch, name, names));
    }

    /** ", a spokesman for the ministry," after the name: found by the words, since appositions are parsed badly. */
    private Optional<Office> findAfter(String text, NamePhrase name, List<NamePhrase> names) {
        List<Token> tokens = name.sentence().tokens();
        int from = name.last() + 2;
        if (from >= tokens.size() || !tokens.get(name.last() + 1).text().equals(",")) {
            return Optional.empty();
        }
        int end = apposition(tokens, from);
        if (holdsPerson(name, from, end, names)) {
            return Optional.empty();
        }
        for (int i = from; i <= end; i++) {
            Optional<Titles.Match> title = knowledge.titles().findEndingAt(text, name.sentence(), i);
            boolean goesOn = i < end && tokens.get(i + 1).isNoun();
            if (title.isPresent() && title.get().first() >= from && !goesOn) {
                return Optional.of(office(text, new Stretch(name.sentence(), from, end, title.get()), name, names));
            }
            if (tokens.get(i).upos().equals("ADP")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A list of people is no apposition. */
    private static boolean holdsPerson(NamePhrase name, int from, int end, List<NamePhrase> names) {
        return names.stream()
                .filter(other -> other.isIn(name.sentence()) && other.kind() == Mention.Kind.PERSON)
                .anyMatch(other -> other.first() >= from && other.first() <= end);
    }

    /** The last token before the comma, verb or relative pronoun that ends an apposition. */
    private static int apposition(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && end < from + REACH) {
            Token token = tokens.get(end);
            if ((Set.of("PUNCT", "VERB", "AUX", "SCONJ").contains(token.upos())
                            && !token.text().equals("-"))
                    || token.xpos().startsWith("W")) {
                break;
            }
            end++;
        }
        return end - 1;
    }

    /** How far to the left the words of the office reach: over nouns, adjectives and the country. */
    private static int opening(Sentence sentence, int title, List<NamePhrase> names) {
        int first = title;
        while (first > 0) {
            Token token = sentence.tokens().get(first - 1);
            Optional<NamePhrase> name = findAt(sentence, first - 1, names);
            if (name.isPresent()) {
                if (name.get().kind() == Mention.Kind.PERSON) {
                    break;
                }
                first = name.get().first();
            } else if (token.text().equals(")")
                    || token.text().equals("(")
                    || token.xpos().equals("POS")
                    || token.text().equals("-")) {
                first--;
            } else if (STOPS.contains(token.upos()) || token.upos().equals("PUNCT") || !isModifier(token)) {
                break;
            } else {
                first--;
            }
        }
        while (first < title
                && Set.of("PUNCT", "PART").contains(sentence.tokens().get(first).upos())) {
            first++;
        }
        return first;
    }

    private static boolean isModifier(Token token) {
        return token.isNoun() || token.upos().equals("ADJ") || token.upos().equals("X");
    }

    private Office office(String text, Stretch stretch, NamePhrase name, List<NamePhrase> names) {
        Titles.Title title = stretch.title().title();
        List<NamePhrase> inside = names.stream()
                .filter(other -> other.isIn(stretch.sentence())
                        && other.first() >= stretch.first()
                        && other.last() <= stretch.last())
                .toList();
        Office.Body body = body(text, stretch, inside);
        String country = inside.stream()
                .map(NamePhrase::belongsTo)
                .filter(code -> code != null)
                .findFirst()
                .orElse(body == null ? null : body.country());
        int first = Math.min(stretch.first(), name.first());
        int last = Math.max(stretch.last(), name.last());
        String role = title.role() == null ? null : role(stretch, inside);
        return new Office(title, role, country, sectors(title, role, body), body, first, last);
    }

    /** The sectors of the office; those of its body for a spokesperson, a director, a chief. */
    private static List<String> sectors(Titles.Title title, @Nullable String role, Office.@Nullable Body body) {
        if (role != null && (role.startsWith("former ") || role.startsWith("retired ") || role.startsWith("ex-"))) {
            return List.of("ELI");
        }
        boolean borrowed = title.sectors().isEmpty()
                || title.name().startsWith("spokes")
                || title.name().equals("press secretary")
                || title.name().equals("leader");
        return borrowed && body != null && !body.sectors().isEmpty() ? body.sectors() : title.sectors();
    }

    /** The body named or described in the words of the office. */
    private Office.@Nullable Body body(String text, Stretch stretch, List<NamePhrase> inside) {
        for (NamePhrase other : inside) {
            Known known = other.known();
            if (other.kind() == Mention.Kind.ORGANISATION) {
                String name = known == null ? other.span().in(text) : known.name();
                List<String> sectors = known == null
                        ? knowledge
                                .nouns()
                                .findInName(name)
                                .map(AgentNouns.AgentNoun::sectors)
                                .orElse(List.of())
                        : known.sectors();
                return new Office.Body(name, null, other.belongsTo(), sectors, other.span());
            }
        }
        String country = inside.stream()
                .map(NamePhrase::belongsTo)
                .filter(c -> c != null)
                .findFirst()
                .orElse(null);
        return described(text, stretch, country);
    }

    private Office.@Nullable Body described(String text, Stretch stretch, @Nullable String country) {
        for (Token token : Phrases.tokens(stretch.sentence(), stretch.first(), stretch.last())) {
            boolean ofTitle = token.index() >= stretch.title().first()
                    && token.index() <= stretch.title().last();
            Optional<AgentNouns.Match> noun = ofTitle || !token.isNoun()
                    ? Optional.empty()
                    : knowledge.nouns().findAround(text, stretch.sentence(), token);
            if (noun.isPresent()
                    && noun.get().noun().sort() == AgentNouns.Sort.ORGANISATION
                    && noun.get().last() == token.index()) {
                List<Token> words = Phrases.tokens(
                        stretch.sentence(), noun.get().first(), noun.get().last());
                Span span = Span.covering(
                        words.get(0).span(), words.get(words.size() - 1).span());
                String plain = noun.get().noun().name();
                String name = country == null ? plain : knowledge.countries().adjective(country) + " " + plain;
                return new Office.Body(name, plain, country, noun.get().noun().sectors(), span);
            }
        }
        return null;
    }

    /** The words of the office without country and article, common words in lower case. */
    private static String role(Stretch stretch, List<NamePhrase> inside) {
        List<String> words = new ArrayList<>();
        int lastWord = Math.min(stretch.last(), stretch.title().last() + 8);
        for (Token token : Phrases.tokens(stretch.sentence(), stretch.first(), lastWord)) {
            Optional<NamePhrase> name = findAt(stretch.sentence(), token.index(), inside);
            boolean beforeTitle = token.index() < stretch.title().first();
            boolean country = name.map(
                            found -> found.known() != null && found.known().isState())
                    .orElse(false);
            boolean dropped = beforeTitle
                    && (country
                            || token.upos().equals("DET")
                            || token.upos().equals("PUNCT")
                            || token.upos().equals("PRON"));
            if (!dropped && !(beforeTitle && token.xpos().equals("POS") && words.isEmpty())) {
                words.add(name.isPresent() ? token.text() : plain(token.text()));
            }
        }
        return OPEN_END.matcher(String.join(" ", words)
                        .replace(" - ", "-")
                        .replace(" \u2019", "'")
                        .replace(" '", "'")
                        .replace("' s ", "'s "))
                .replaceFirst("");
    }

    private static String plain(String word) {
        boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return acronym ? word : word.toLowerCase(Locale.ROOT);
    }

    private static boolean isAmong(Sentence sentence, NamePhrase name, int token) {
        return name.isIn(sentence) && name.covers(token);
    }

    private static Optional<NamePhrase> findAt(Sentence sentence, int token, List<NamePhrase> names) {
        return names.stream().filter(name -> isAmong(sentence, name, token)).findFirst();
    }

    /** What holds an office's words: the tokens from first to last, and the title among them. */
    private record Stretch(Sentence sentence, int first, int last, Titles.Match title) {}

    /**
     * What the words around a person's name say of them: "Russia's defence ministry spokesman".
     *
     * @param title the rule that recognised the office
     * @param role the office in words, as it goes into the ledger; null for an honorific
     * @param country country it belongs to
     * @param sectors PLOVER sectors, of the institution where the office itself has none
     * @param institution name of the body that the person speaks for, as a known or described body
     * @param first index of the first token of these words and the name
     * @param last index of the last one
     */
    record Office(
            Titles.Title title,
            @Nullable String role,
            @Nullable String country,
            List<String> sectors,
            @Nullable Body institution,
            int first,
            int last) {

        private static final Set<String> LEADING = Set.of(
                "director",
                "chairman",
                "chairwoman",
                "chairperson",
                "chief executive",
                "secretary general",
                "high commissioner");

        Office {
            sectors = List.copyOf(sectors);
        }

        /** The one who leads a named body speaks for it. */
        boolean leads() {
            return institution != null && institution.noun() == null && LEADING.contains(title.name());
        }

        boolean speaksFor() {
            return title.name().startsWith("spokes") || title.name().equals("press secretary");
        }

        /**
         * A body that an office belongs to.
         *
         * @param name canonical name ("Russian defence ministry", "Hamas")
         * @param noun name of the agent noun that describes it, null for a proper name
         * @param country where it belongs
         * @param sectors PLOVER sectors
         * @param span where it is named
         */
        record Body(
                String name,
                @Nullable String noun,
                @Nullable String country,
                List<String> sectors,
                Span span) {

            Body {
                sectors = List.copyOf(sectors);
            }
        }
    }
}
