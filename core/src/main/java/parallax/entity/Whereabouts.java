package parallax.entity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.entity.Lexicon.Known;
import parallax.entity.NameFinder.NamePhrase;
import parallax.entity.place.Landmark;
import parallax.entity.place.Settlement;
import parallax.language.Mention;
import parallax.language.Token;

/**
 * Which of the many places of a name is meant. What is named after it ("Paris, Texas") decides; else the countries that
 * the article speaks of, the divisions of its other places, and how many people live there.
 */
final class Whereabouts {

    private static final Set<String> FIRST = Set.of(
            "region", "oblast", "province", "governorate", "state", "prefecture", "republic", "krai", "voivodeship");
    private static final Set<String> SECOND =
            Set.of("county", "district", "raion", "parish", "municipality", "borough");
    private static final Set<String> PLAIN = Set.of("city", "town", "village", "area", "metropolitan", "valley");
    private static final Set<String> DIRECTIONS = Set.of(
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "north",
            "south",
            "east",
            "west",
            "downtown",
            "greater",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "upstate",
            "old",
            "inner");

    /** Divisions that share their name with a city or a state. */
    private static final Set<String> SHARED = Set.of("Washington", "New York", "Georgia", "Quebec");

    /** People whom a place needs to be believed in a country that the article, which names others, does not mention. */
    private static final long REMARKABLE = 300_000;

    /** Names of countries that an article must have to be about them. */
    private static final int ABOUT_COUNTRIES = 3;

    /** People below which a place is not believed under a foreign name in a country the article does not mention. */
    private static final long DOUBTFUL = 15_000;

    private static final double SAME_DIVISION = 6;
    private static final double SAME_COUNTRY = 6;
    private static final double WANTED_CLASS = 4;

    private final Knowledge knowledge;
    private final String text;
    private final List<NamePhrase> names;
    /** Country code, or country and division ("US.TX") → how often the article's names point there. */
    private final Map<String, Integer> context = new HashMap<>();

    private int total;

    Whereabouts(Knowledge knowledge, String text, List<NamePhrase> names) {
        this.knowledge = knowledge;
        this.text = text;
        this.names = names;
        readDivisions();
        for (NamePhrase name : names) {
            String country = name.belongsTo();
            if (country != null && country.length() == 3) {
                count(country);
            }
        }
        for (NamePhrase name : names) {
            if (name.known() == null && name.kind() == Mention.Kind.PLACE) {
                choose(name).ifPresent(chosen -> {
                    count(knowledge.countries().codeOf(chosen.alpha2()));
                    context.merge(chosen.alpha2() + "." + chosen.division(), 1, Integer::sum);
                });
            }
        }
    }

    /** States and provinces named anywhere in the text, also inside other names: "Indiana State Police", "D-S.C." */
    private void readDivisions() {
        Set<String> found = new TreeSet<>();
        knowledge.abbreviations().forEach((letters, full) -> {
            boolean dotted = letters.endsWith(".") && holds(letters);
            if (dotted || (!SHARED.contains(full) && holds(full))) {
                found.add(full);
            }
        });
        for (String full : found) {
            division(full).ifPresent(division -> {
                count(knowledge.countries().codeOf(division.alpha2()));
                context.merge(division.alpha2() + "." + division.division(), 2, Integer::sum);
            });
        }
    }

    private boolean holds(String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean closes = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (opens && closes) {
                return true;
            }
            at = text.indexOf(name, at + 1);
        }
        return false;
    }

    private Optional<Settlement> division(String name) {
        return knowledge.gazetteer().list(name).stream()
                .filter(Settlement::isDivision)
                .max(Comparator.<Settlement, Boolean>comparing(place -> place.rank() == Settlement.Rank.FIRST_DIVISION)
                        .thenComparingLong(Settlement::population)
                        .thenComparing(Settlement::code));
    }

    private void count(String country) {
        context.merge(country, 1, Integer::sum);
        total++;
    }

    /** The same name with the country that the gazetteer tells, for a place that the tables lack. */
    NamePhrase located(NamePhrase name) {
        Known known = name.known();
        if (known != null && known.sort() == Known.Sort.ORGANISATION && isElsewhere(name, known)) {
            return new NamePhrase(name.sentence(), name.span(), name.first(), name.last(), name.kind(), null, null);
        }
        if (known != null && known.sort() == Known.Sort.COUNTRY && isAmerican(name, known)) {
            return new NamePhrase(name.sentence(), name.span(), name.first(), name.last(), name.kind(), null, "USA");
        }
        boolean open = known == null && name.kind() == Mention.Kind.PLACE;
        String country = open
                ? choose(name)
                        .map(place -> knowledge.countries().codeOf(place.alpha2()))
                        .orElse(name.country())
                : name.country();
        return new NamePhrase(
                name.sentence(), name.span(), name.first(), name.last(), name.kind(), name.known(), country);
    }

    /** Georgia is a state of the US where the article speaks of the US and of nothing else that is Georgian. */
    private boolean isAmerican(NamePhrase name, Known known) {
        String words = name.span().in(text);
        long same = names.stream()
                .filter(other -> other.span().in(text).equals(words))
                .count();
        String country = known.country() == null ? "USA" : known.country();
        boolean alone = context.getOrDefault(country, 0) <= same;
        return alone
                && context.containsKey("USA")
                && !country.equals("USA")
                && division(words).filter(place -> place.alpha2().equals("US")).isPresent();
    }

    /** Many states have a Senate: a body called by a common noun is ours only where the article is about its state. */
    private boolean isElsewhere(NamePhrase name, Known known) {
        boolean common =
                knowledge.nouns().find(Phrases.words(text, name.span())).isPresent();
        int most = context.entrySet().stream()
                .filter(entry -> entry.getKey().length() == 3)
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        String country = known.country() == null ? "" : known.country();
        return common && 2 * context.getOrDefault(country, 0) < Math.max(1, most);
    }

    /** The place that this name means here; empty when the gazetteer has none that could be meant. */
    Optional<Landmark> find(NamePhrase name) {
        Known known = name.known();
        Optional<Settlement> chosen = choose(name);
        if (chosen.isPresent()) {
            return Optional.of(landmark(chosen.get()));
        }
        return Optional.ofNullable(known == null ? inner(name) : known.landmark());
    }

    /** A known place inside a longer name: "northern Syria", "the Donbas front". */
    private @Nullable Landmark inner(NamePhrase name) {
        for (int i = name.last(); i >= name.first(); i--) {
            Token token = name.sentence().tokens().get(i);
            Optional<Known> known =
                    knowledge.lexicon().findAt(text, name.sentence(), token).map(Lexicon.Match::known);
            boolean modified = i > name.first()
                    && DIRECTIONS.contains(
                            Phrases.lower(name.sentence().tokens().get(i - 1).text()));
            if (known.isPresent() && known.get().landmark() != null && (modified || i == name.first())) {
                return known.get().landmark();
            }
        }
        return null;
    }

    private Landmark landmark(Settlement place) {
        return new Landmark(
                place.name(),
                place.geonames(),
                place.position(),
                knowledge.countries().codeOf(place.alpha2()),
                place.precision());
    }

    private Optional<Settlement> choose(NamePhrase name) {
        Wanted wanted = wanted(name);
        boolean ours = name.known() == null
                && !wanted.words().equals(name.span().in(text))
                && knowledge
                        .lexicon()
                        .find(wanted.words())
                        .map(found -> found.landmark() != null)
                        .orElse(false);
        if (ours) {
            return Optional.empty();
        }
        List<Settlement> places = knowledge.gazetteer().list(wanted.words());
        Known known = name.known();
        Optional<Settlement> container = container(name);
        String within = containerCountry(name, container);
        if (known != null && (within == null || within.equals(known.country()))) {
            places = places.stream()
                    .filter(place -> place.rank() == Settlement.Rank.CAPITAL || known.sort() != Known.Sort.CAPITAL)
                    .filter(place ->
                            knowledge.countries().codeOf(place.alpha2()).equals(known.country()))
                    .toList();
        }
        return places.stream()
                .max(Comparator.<Settlement>comparingDouble(place -> score(place, wanted, container, within))
                        .thenComparingLong(Settlement::population)
                        .thenComparing(Settlement::code))
                .filter(place -> isBelievable(place, within));
    }

    private boolean isBelievable(Settlement place, @Nullable String within) {
        boolean near =
                within != null || context.containsKey(knowledge.countries().codeOf(place.alpha2()));
        boolean remarkable = place.population() >= REMARKABLE && !place.isDivision();
        if (near || remarkable) {
            return true;
        }
        return total < ABOUT_COUNTRIES && (!place.byOtherName() || place.population() >= DOUBTFUL);
    }

    private double score(Settlement place, Wanted wanted, Optional<Settlement> container, @Nullable String within) {
        String country = knowledge.countries().codeOf(place.alpha2());
        double score = Math.log10(place.population() + 10.0) + standing(place);
        score -= place.byOtherName() ? 1 : 0;
        score += wanted.rank() == place.rank() ? WANTED_CLASS : 0;
        if (container.isPresent()
                && container.get().alpha2().equals(place.alpha2())
                && container.get().division().equals(place.division())) {
            score += SAME_DIVISION;
        }
        score += country.equals(within) ? SAME_COUNTRY : 0;
        int mentions = context.getOrDefault(country, 0);
        score += mentions == 0 ? 0 : 1 + 3.0 * mentions / total;
        int here = context.getOrDefault(place.alpha2() + "." + place.division(), 0);
        return score + Math.min(4, 1.2 * here);
    }

    private static double standing(Settlement place) {
        return switch (place.rank()) {
            case CAPITAL -> 2;
            case SEAT -> 1;
            case TOWN -> 0;
            case FIRST_DIVISION -> -0.5;
            case PART, SECOND_DIVISION -> -1;
            case HISTORICAL -> -2;
        };
    }

    /** The words to look up and the class they ask for: "Fairfax County" a second division. */
    private Wanted wanted(NamePhrase name) {
        String words = name.span().in(text).replaceAll("\\s+", " ").replaceAll("['\u2019]s$", "");
        List<String> parts = List.of(words.split(" "));
        String last = Phrases.lower(parts.get(parts.size() - 1));
        String first = Phrases.lower(parts.get(0));
        Settlement.Rank rank = FIRST.contains(last)
                ? Settlement.Rank.FIRST_DIVISION
                : SECOND.contains(last) ? Settlement.Rank.SECOND_DIVISION : null;
        boolean known = !knowledge.gazetteer().list(words).isEmpty();
        boolean common = DIRECTIONS.contains(first)
                || FIRST.contains(first)
                || SECOND.contains(first)
                || PLAIN.contains(first)
                || PlaceReader.isSite(first);
        if (parts.size() == 1 && common) {
            return new Wanted("", null);
        }
        String full = words.endsWith(".") ? knowledge.abbreviations().get(words) : null;
        if (full != null) {
            return new Wanted(full, Settlement.Rank.FIRST_DIVISION);
        }
        if (known || parts.size() == 1) {
            return new Wanted(words, rank == null ? following(name) : rank);
        }
        if (rank != null || PLAIN.contains(last)) {
            return new Wanted(String.join(" ", parts.subList(0, parts.size() - 1)), rank);
        }
        if (DIRECTIONS.contains(first)) {
            return new Wanted(String.join(" ", parts.subList(1, parts.size())), null);
        }
        return new Wanted(words, null);
    }

    /** "region" right after the name, outside it. */
    private static Settlement.@Nullable Rank following(NamePhrase name) {
        int next = name.last() + 1;
        if (next >= name.sentence().tokens().size()) {
            return null;
        }
        String word = Phrases.lower(name.sentence().tokens().get(next).text());
        return FIRST.contains(word)
                ? Settlement.Rank.FIRST_DIVISION
                : SECOND.contains(word) ? Settlement.Rank.SECOND_DIVISION : null;
    }

    /** The first-order division named after a town and a comma: "Paris, Texas", "Mobile, Ala." */
    private Optional<Settlement> container(NamePhrase name) {
        List<Token> tokens = name.sentence().tokens();
        int next = name.last() + 2;
        if (next >= tokens.size() || !tokens.get(next - 1).text().equals(",")) {
            return Optional.empty();
        }
        String word = tokens.get(next).text();
        String words = knowledge.abbreviations().getOrDefault(word, nameAt(name, next));
        return words == null ? Optional.empty() : division(words);
    }

    private @Nullable String nameAt(NamePhrase name, int token) {
        return names.stream()
                .filter(other -> other.isIn(name.sentence()) && other.first() == token)
                .map(other -> other.span().in(text))
                .findFirst()
                .orElse(null);
    }

    /** The country named after a town and a comma: "Donetsk, Ukraine". */
    private @Nullable String containerCountry(NamePhrase name, Optional<Settlement> container) {
        int next = name.last() + 2;
        Optional<NamePhrase> after = names.stream()
                .filter(other -> other.isIn(name.sentence()) && other.first() == next && other.is(Known.Sort.COUNTRY))
                .filter(other -> name.sentence().tokens().get(next - 1).text().equals(","))
                .findFirst();
        return after.map(NamePhrase::belongsTo)
                .orElse(container
                        .map(place -> knowledge.countries().codeOf(place.alpha2()))
                        .orElse(null));
    }

    /** What a name asks of the gazetteer: its words, and the class that a following word tells. */
    private record Wanted(String words, Settlement.@Nullable Rank rank) {}
}
