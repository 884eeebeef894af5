package parallax.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.entity.Lexicon.Known;
import parallax.entity.NameFinder.NamePhrase;
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

    /** Nouns that make of it something else after all. */
    private static final Set<String> PRIVATE = Set.of(
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
            "university",
            "college",
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
            "church",
            "party",
            "hospital",
            "fc",
            "united",
            "hotel",
            "magazine",
            "radio",
            "tv",
            "television",
            "broadcasting",
            "group",
            "ltd",
            "ltd.");

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
            if (listed && isPublic(name, last + 1)) {
                return Optional.of(new NamePhrase(name.sentence(), span, first, last, Mention.Kind.PLACE, known, null));
            }
        }
        return Optional.empty();
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
            if (PRIVATE.contains(word)) {
                return false;
            }
            found = found || PUBLIC.contains(word);
        }
        return found;
    }
}
