package parallax.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.entity.Lexicon.Known;
import parallax.entity.NameFinder.NamePhrase;
import parallax.entity.place.Settlement;
import parallax.language.Analysis;
import parallax.language.Mention;
import parallax.language.Token;
import parallax.text.Span;

/**
 * The places that the names of public bodies open with: "Dayton" in "Dayton Police Department", "Kentucky" in "Kentucky
 * State Police". Such a body is the place's own, so its name says where the article is; that of a newspaper, a club, a
 * university or a company does not.
 */
final class BodyPlaces {

    /** Nouns that make of a name one of a public body. */
    private static final Set<String> PUBLIC = Set.of(
            "police",
            "sheriff",
            "sheriffs",
            "department",
            "departments",
            "dept.",
            "court",
            "courts",
            "courthouse",
            "council",
            "commission",
            "commissioners",
            "commissioner",
            "board",
            "fire",
            "rescue",
            "ambulance",
            "emergency",
            "ems",
            "coroner",
            "prosecutor",
            "jail",
            "prison",
            "corrections",
            "detention",
            "district",
            "school",
            "schools",
            "government",
            "legislature",
            "assembly",
            "senate",
            "house",
            "parliament",
            "congress",
            "guard",
            "army",
            "navy",
            "marines",
            "air",
            "coast",
            "attorney",
            "treasury",
            "ministry",
            "bureau",
            "administration",
            "agency",
            "authority",
            "patrol",
            "troopers",
            "library",
            "hall",
            "chamber",
            "transportation",
            "census",
            "supreme",
            "senators",
            "municipal",
            "township",
            "planning",
            "zoning",
            "auditor",
            "treasurer",
            "clerk",
            "constabulary",
            "embassy",
            "consulate",
            "public",
            "elections",
            "supervisors",
            "trustees",
            "aldermen",
            "selectmen",
            "health",
            "state",
            "county",
            "city",
            "town",
            "region",
            "regional",
            "area");

    /** Nouns of the press, clubs and companies. */
    private static final Set<String> PRESS = Set.of(
            "times",
            "post",
            "news",
            "herald",
            "tribune",
            "journal",
            "gazette",
            "star",
            "sun",
            "daily",
            "press",
            "observer",
            "chronicle",
            "dispatch",
            "magazine",
            "radio",
            "tv",
            "television",
            "broadcasting",
            "inc",
            "inc.",
            "llc",
            "corp",
            "corp.",
            "company",
            "co.",
            "airlines",
            "bank",
            "nations",
            "union",
            "party",
            "fc",
            "united",
            "group",
            "ltd",
            "ltd.",
            "hotel");

    /** Nouns of other bodies that are not their town's own. */
    private static final Set<String> PRIVATE = Set.of("university", "college", "church", "hospital");

    /** First words of such names that are also names of places. */
    private static final Set<String> COMMON = Set.of(
            "white",
            "united",
            "superior",
            "supreme",
            "national",
            "central",
            "northern",
            "southern",
            "eastern",
            "western",
            "north",
            "south",
            "east",
            "west",
            "city",
            "town",
            "state",
            "county",
            "district",
            "union",
            "public",
            "general",
            "high",
            "grand",
            "common",
            "metro",
            "municipal",
            "federal",
            "international",
            "regional",
            "community",
            "first",
            "justice",
            "interior",
            "foreign",
            "home",
            "health",
            "human",
            "natural",
            "red",
            "green",
            "model",
            "circuit",
            "house",
            "senate",
            "police",
            "fire",
            "air",
            "coast",
            "liberty",
            "independence",
            "freedom",
            "commerce",
            "energy",
            "defense",
            "defence",
            "transportation",
            "education",
            "republican",
            "democratic",
            "family",
            "juvenile",
            "royal",
            "free",
            "magnet",
            "hall",
            "court",
            "council",
            "church",
            "center",
            "park");

    private static final int LONGEST = 4;

    /** How sure the encoder's head for places must be of one inside another name. */
    private static final double TRUSTED = 0.75;

    private final Knowledge knowledge;
    private final Analysis analysis;

    BodyPlaces(Knowledge knowledge, Analysis analysis) {
        this.knowledge = knowledge;
        this.analysis = analysis;
    }

    /** A phrase for the place in each name that has one; a part of the name, and no name of its own. */
    List<NamePhrase> find(List<NamePhrase> names) {
        List<NamePhrase> places = new ArrayList<>();
        for (NamePhrase name : names) {
            if (name.kind() == Mention.Kind.ORGANISATION && name.last() > name.first() && !name.is(Known.Sort.SEAT)) {
                findIn(name).ifPresent(places::add);
            }
        }
        return places;
    }

    private Optional<NamePhrase> findIn(NamePhrase name) {
        List<Token> tokens = name.sentence().tokens();
        int first = name.first();
        if (Phrases.lower(tokens.get(first).text()).equals("the") && first < name.last()) {
            first++;
        }
        if (!Character.isUpperCase(tokens.get(first).text().charAt(0))) {
            return Optional.empty();
        }
        for (int last = Math.min(name.last(), first + LONGEST) - 1; last >= first; last--) {
            Span span = Span.covering(tokens.get(first).span(), tokens.get(last).span());
            String words = span.in(analysis.text());
            Known known = state(words);
            if (first == last && COMMON.contains(Phrases.lower(words))) {
                return Optional.empty();
            }
            boolean listed = known != null
                    || knowledge.abbreviations().containsKey(words)
                    || knowledge.gazetteer().list(words).stream().anyMatch(place -> !place.byOtherName())
                    || !knowledge.gazetteer().list(words + " County").isEmpty();
            if (listed && !isSeat(tokens, first, last, words) && isPublic(name, last + 1)) {
                return Optional.of(new NamePhrase(name.sentence(), span, first, last, Mention.Kind.PLACE, known, null));
            }
        }
        return isPress(name) ? Optional.empty() : heard(name);
    }

    /** A newspaper, a club or a company is called after its town, and does not name it. */
    private static boolean isPress(NamePhrase name) {
        return Phrases.tokens(name.sentence(), name.first(), name.last()).stream()
                .anyMatch(token -> PRESS.contains(Phrases.lower(token.text())));
    }

    /** The place that the encoder's head for places hears in the name, where it is listed. */
    private Optional<NamePhrase> heard(NamePhrase name) {
        return analysis.toponyms().names().stream()
                .filter(heard -> heard.confidence() >= TRUSTED && heard.kind() == Mention.Kind.PLACE)
                .filter(heard ->
                        name.span().contains(heard.span()) && !heard.span().equals(name.span()))
                .flatMap(heard -> phrase(name, heard.span()).stream())
                .findFirst();
    }

    private Optional<NamePhrase> phrase(NamePhrase name, Span span) {
        List<Token> tokens = name.sentence().tokensIn(span);
        String words = span.in(analysis.text());
        Known known = state(words);
        boolean listed =
                known != null || knowledge.gazetteer().list(words).stream().anyMatch(place -> !place.byOtherName());
        if (tokens.isEmpty() || !listed) {
            return Optional.empty();
        }
        int first = tokens.get(0).index();
        int last = tokens.get(tokens.size() - 1).index();
        return Optional.of(new NamePhrase(name.sentence(), span, first, last, Mention.Kind.PLACE, known, null));
    }

    /** "Dayton City" in "Dayton City Council", where the town is just Dayton; but "Kansas City" is no Kansas. */
    private boolean isSeat(List<Token> tokens, int first, int last, String words) {
        String noun = tokens.get(last).text();
        if (first == last || !(noun.equals("City") || noun.equals("Town"))) {
            return false;
        }
        String town = words.substring(0, words.length() - noun.length()).strip();
        return people(town) > people(words);
    }

    private long people(String name) {
        return knowledge.gazetteer().list(name).stream()
                .filter(place -> !place.isDivision() && !place.byOtherName())
                .mapToLong(Settlement::population)
                .max()
                .orElse(-1);
    }

    private @Nullable Known state(String words) {
        return knowledge
                .lexicon()
                .find(words)
                .filter(known -> known.sort() == Known.Sort.COUNTRY
                        || known.sort() == Known.Sort.REGION
                        || known.sort() == Known.Sort.CAPITAL)
                .orElse(null);
    }

    private static boolean isPublic(NamePhrase name, int from) {
        boolean found = false;
        for (int i = from; i <= name.last(); i++) {
            String word = Phrases.lower(name.sentence().tokens().get(i).text());
            if (PRIVATE.contains(word) || PRESS.contains(word)) {
                return false;
            }
            found = found || PUBLIC.contains(word);
        }
        return found;
    }
}
