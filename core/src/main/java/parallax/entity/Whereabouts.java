package parallax.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.entity.Lexicon.Known;
import parallax.entity.NameFinder.NamePhrase;
import parallax.entity.place.Choice;
import parallax.entity.place.Gazetteer;
import parallax.entity.place.Landmark;
import parallax.entity.place.PlaceNames;
import parallax.entity.place.Sense;
import parallax.entity.place.SenseChooser;
import parallax.entity.place.Settlement;
import parallax.entity.place.Toponym;
import parallax.language.Mention;
import parallax.language.Token;
import parallax.ledger.Place.Precision;

/**
 * Which of the many places of a name is meant. What is named after it ("Paris, Texas") decides; else all names of the
 * article are chosen together.
 */
final class Whereabouts {

    /** Divisions that share their name with a city or a state. */
    private static final Set<String> SHARED = Set.of("Washington", "New York", "Georgia", "Quebec");

    /** People of a division that a reader takes for itself, not for a town of its name. */
    private static final long LARGE = 500_000;

    /** How readily a country is thought of: more than a town of its name. */
    private static final double COUNTRY = 8.5;

    // How much a clue says about where the article is, against a place that it names once.
    private static final double AREA_CODE = 1;
    private static final double STATE = 0.5;
    private static final double USAGE = 0.7;
    private static final double MOST_USAGES = 3;

    /** How much less a county is thought of where its name stands without the noun. */
    private static final double SHORTENED = 1;

    /** How much less a state is thought of where its name follows a direction that is part of a town's name. */
    private static final double PART = 1;

    /** How readily a region of our own tables is thought of. */
    private static final double REGION = 9;

    private final Knowledge knowledge;
    private final String text;
    private final List<NamePhrase> names;
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<Integer, Choice> choices = new HashMap<>();

    Whereabouts(Knowledge knowledge, String text, List<NamePhrase> names, List<NamePhrase> within) {
        this.knowledge = knowledge;
        this.text = text;
        this.names = names;
        choose(Stream.concat(names.stream(), within.stream()).toList());
    }

    private void choose(List<NamePhrase> named) {
        Map<String, List<NamePhrase>> groups = new LinkedHashMap<>();
        Map<String, Toponym> toponyms = new LinkedHashMap<>();
        for (NamePhrase name : named) {
            ask(name).ifPresent(asked -> {
                if (isChosen(name)) {
                    groups.computeIfAbsent(asked.key(), key -> new ArrayList<>())
                            .add(name);
                }
                toponyms.putIfAbsent(asked.key(), asked.toponym());
            });
        }
        List<Toponym> all = new ArrayList<>();
        toponyms.forEach((key, toponym) -> {
            List<Integer> offsets = groups.getOrDefault(key, List.of()).stream()
                    .map(name -> name.span().start())
                    .toList();
            double weight = toponym.weight() * (1 + Math.log(Math.max(1, offsets.size())));
            all.add(new Toponym(toponym.words(), toponym.within(), toponym.senses(), weight, offsets));
        });
        all.addAll(divisionsInText(toponyms.keySet()));
        all.addAll(clues());
        List<Choice> chosen = new SenseChooser().choose(all);
        for (int i = 0; i < all.size(); i++) {
            Choice choice = chosen.get(i);
            for (int offset : all.get(i).offsets()) {
                choices.put(offset, choice);
            }
            if (choice.sense() != null && choice.sense().landmark().country() != null) {
                countries.merge(
                        choice.sense().landmark().country(),
                        Math.max(1, all.get(i).offsets().size()),
                        Integer::sum);
            }
        }
    }

    /** A seat of government is a site of its own; it only says which country the article is about. */
    private static boolean isChosen(NamePhrase name) {
        Known known = name.known();
        return known == null
                || switch (known.sort()) {
                    case CAPITAL, COUNTRY, REGION, ADJECTIVE, PEOPLE -> true;
                    case SEAT, REGION_ADJECTIVE, ORGANISATION, ARMED_GROUP, PERSON -> false;
                };
    }

    /** What a name may mean, with a key that is the same for the same words and container. */
    private record Asked(String key, Toponym toponym) {}

    private Optional<Asked> ask(NamePhrase name) {
        Known known = name.known();
        if (known == null && name.kind() != Mention.Kind.PLACE) {
            return Optional.empty();
        }
        if (known == null) {
            return Optional.of(open(name, null));
        }
        return switch (known.sort()) {
            case CAPITAL, COUNTRY, REGION -> Optional.of(open(name, known));
            case ADJECTIVE, PEOPLE, ORGANISATION, ARMED_GROUP, PERSON, SEAT, REGION_ADJECTIVE ->
                known.country() == null ? Optional.empty() : evidence(known.country());
        };
    }

    private Optional<Asked> evidence(String country) {
        return knowledge
                .countries()
                .find(country)
                .map(state -> new Asked(
                        "country " + country,
                        Toponym.clue(state.name(), Sense.of(state.landmark(), COUNTRY, true), STATE)));
    }

    private Asked open(NamePhrase name, @Nullable Known known) {
        PlaceWords wanted = PlaceWords.of(name, text, knowledge);
        Optional<Settlement> container = container(name);
        String within = containerCountry(name, container);
        String division =
                container.map(place -> place.alpha2() + "." + place.division()).orElse(null);
        Landmark own = known == null || known.sort() == Known.Sort.CAPITAL ? null : known.landmark();
        List<Sense> listed = listed(name, wanted, own != null);
        if (own != null) {
            boolean whole = own.precision() == Precision.COUNTRY;
            listed.add(Sense.of(own, whole ? COUNTRY : REGION, whole));
        }
        List<Sense> senses = listed.stream()
                .filter(sense -> division == null
                        ? within == null || within.equals(sense.landmark().country())
                        : division.equals(sense.division()))
                .toList();
        // "Moscow, Kiev, Minsk" is a list: what follows the comma does not contain it.
        boolean apart = senses.isEmpty() && (container.isEmpty() || !isShort(name));
        if (apart) {
            senses = listed.isEmpty() && !wanted.words().isEmpty() ? inner(name, known) : listed;
        }
        String holder = apart ? null : container.map(Settlement::name).orElse(within);
        String key =
                PlaceNames.key(wanted.words()) + "|" + wanted.rank() + "|" + (division == null ? holder : division);
        return new Asked(key, new Toponym(wanted.words(), holder, senses, 1, List.of()));
    }

    /** What a name means that the gazetteer lacks: a known place inside it, or the state whose capital it is. */
    private List<Sense> inner(NamePhrase name, @Nullable Known known) {
        Landmark landmark = known == null ? inner(name) : known.landmark();
        return landmark == null ? List.of() : List.of(Sense.of(landmark, REGION, true));
    }

    /** All that the gazetteer has under the words, of the class that was asked for if it has any. */
    private List<Sense> listed(NamePhrase name, PlaceWords wanted, boolean ours) {
        List<Settlement> places = knowledge.gazetteer().list(wanted.words());
        if (wanted.rank() != null) {
            List<Settlement> ranked = places.stream()
                    .filter(place -> place.rank() == wanted.rank())
                    .toList();
            places = ranked.isEmpty() ? places : ranked;
        }
        List<Sense> senses = new ArrayList<>();
        places.stream()
                .filter(place -> !(ours && place.byOtherName()))
                .forEach(place -> senses.add(Gazetteer.sense(place, country(place))));
        boolean county = wanted.rank() == null && (senses.isEmpty() || holds(wanted.words() + " County"));
        if (county) {
            knowledge.gazetteer().list(wanted.words() + " County").stream()
                    .filter(place -> place.rank() == Settlement.Rank.SECOND_DIVISION)
                    .forEach(place ->
                            senses.add(Gazetteer.sense(place, country(place)).fainter(SHORTENED)));
        }
        String words = name.span().in(text);
        String rest = words.substring(words.indexOf(' ') + 1);
        boolean part = wanted.words().equals(words)
                && rest.length() < words.length()
                && PlaceWords.isDirection(Phrases.lower(words.substring(0, words.indexOf(' '))));
        if (part) {
            knowledge.gazetteer().list(rest).stream()
                    .filter(place -> !place.byOtherName())
                    .forEach(place ->
                            senses.add(Gazetteer.sense(place, country(place)).fainter(PART)));
        }
        return senses;
    }

    /** True where what follows the comma is an abbreviation, which names a division and nothing else. */
    private boolean isShort(NamePhrase name) {
        List<Token> tokens = name.sentence().tokens();
        int next = name.last() + 2;
        return next < tokens.size()
                && knowledge.abbreviations().containsKey(tokens.get(next).text());
    }

    private String country(Settlement place) {
        return knowledge.countries().codeOf(place.alpha2());
    }

    /** States and provinces named anywhere in the text, also inside other names: "Indiana State Police", "D-S.C." */
    private List<Toponym> divisionsInText(Set<String> named) {
        Set<String> found = new TreeSet<>();
        knowledge.abbreviations().forEach((letters, full) -> {
            boolean dotted = letters.endsWith(".") && holds(letters);
            boolean already = named.contains(PlaceNames.key(full) + "|null|null");
            if (dotted || (!SHARED.contains(full) && !already && holds(full))) {
                found.add(full);
            }
        });
        List<Toponym> divisions = new ArrayList<>();
        for (String full : found) {
            division(full)
                    .ifPresent(division ->
                            divisions.add(Toponym.clue(full, Gazetteer.sense(division, country(division)), 1)));
        }
        return divisions;
    }

    private List<Toponym> clues() {
        List<Toponym> clues = new ArrayList<>();
        knowledge
                .clues()
                .findDivisions(text)
                .forEach((name, code) -> division(name)
                        .ifPresent(place -> clues.add(Toponym.clue(
                                "the area code " + code, Gazetteer.sense(place, country(place)), AREA_CODE))));
        knowledge
                .clues()
                .countUsages(text)
                .forEach((code, kinds) -> knowledge
                        .countries()
                        .find(code)
                        .ifPresent(country -> clues.add(Toponym.clue(
                                "the usage of " + country.name(),
                                Sense.of(country.landmark(), COUNTRY, true),
                                Math.min(MOST_USAGES, kinds * USAGE)))));
        return clues;
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

    /** The same name with the country that the gazetteer tells, for a place that the tables lack. */
    NamePhrase located(NamePhrase name) {
        Known known = name.known();
        if (known != null && known.sort() == Known.Sort.ORGANISATION && isElsewhere(name, known)) {
            return again(name, name.kind(), null);
        }
        boolean open = known == null ? name.kind() == Mention.Kind.PLACE : known.sort() == Known.Sort.COUNTRY;
        if (!open && !name.is(Known.Sort.CAPITAL)) {
            return name;
        }
        Choice choice = choices.get(name.span().start());
        Sense sense = choice == null ? null : choice.sense();
        String country = sense == null ? null : sense.landmark().country();
        if (known == null) {
            return again(name, name.kind(), country == null ? name.country() : country);
        }
        Landmark own = known.landmark();
        boolean same = country == null
                || country.equals(known.country())
                || country.equals(own == null ? null : own.country());
        return same ? name : again(name, Mention.Kind.PLACE, country);
    }

    private static NamePhrase again(NamePhrase name, Mention.Kind kind, @Nullable String country) {
        return new NamePhrase(name.sentence(), name.span(), name.first(), name.last(), kind, null, country);
    }

    /** Many states have a Senate: a body called by a common noun is ours only where the article is about its state. */
    private boolean isElsewhere(NamePhrase name, Known known) {
        boolean common =
                knowledge.nouns().find(Phrases.words(text, name.span())).isPresent();
        int most = countries.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        String country = known.country() == null ? "" : known.country();
        boolean shared = knowledge.lexicon().isShared(name.span().in(text));
        if (shared && most > 0 && !countries.containsKey(country)) {
            return true;
        }
        return common && 2 * countries.getOrDefault(country, 0) < Math.max(1, most);
    }

    /** What this name means here; empty for a name that is not looked up. */
    Optional<Choice> findChoice(NamePhrase name) {
        return Optional.ofNullable(choices.get(name.span().start()));
    }

    /** The place that this name means here; empty when the gazetteer has none that could be meant. */
    Optional<Landmark> find(NamePhrase name) {
        Choice choice = choices.get(name.span().start());
        if (choice != null && choice.sense() != null) {
            return Optional.of(choice.sense().landmark());
        }
        Known known = name.known();
        return Optional.ofNullable(known == null ? null : known.landmark());
    }

    /** A known place inside a longer name: "northern Syria", "the Donbas front". */
    private @Nullable Landmark inner(NamePhrase name) {
        for (int i = name.last(); i >= name.first(); i--) {
            Token token = name.sentence().tokens().get(i);
            Optional<Known> known =
                    knowledge.lexicon().findAt(text, name.sentence(), token).map(Lexicon.Match::known);
            boolean modified = i > name.first()
                    && PlaceWords.isDirection(
                            Phrases.lower(name.sentence().tokens().get(i - 1).text()));
            if (known.isPresent()
                    && known.get().sort() != Known.Sort.CAPITAL
                    && known.get().landmark() != null
                    && (modified || i == name.first())) {
                return known.get().landmark();
            }
        }
        return null;
    }

    /** The first-order division named after a town and a comma: "Paris, Texas", "Mobile, Ala." */
    private Optional<Settlement> container(NamePhrase name) {
        List<Token> tokens = name.sentence().tokens();
        int next = name.last() + 2;
        if (next >= tokens.size()
                || !Set.of(",", "(").contains(tokens.get(next - 1).text())) {
            return Optional.empty();
        }
        String word = tokens.get(next).text();
        String twice = next + 1 < tokens.size() ? word + tokens.get(next + 1).text() : word;
        String letters = knowledge.abbreviations().get(twice);
        letters = letters == null ? knowledge.abbreviations().get(word) : letters;
        String words = letters == null ? nameAt(name, next) : letters;
        boolean list = letters == null && isWhole(name);
        return words == null || list ? Optional.empty() : division(words);
    }

    /** True for a country or a first-order division: after a comma another one follows in a list. */
    private boolean isWhole(NamePhrase name) {
        return name.is(Known.Sort.COUNTRY)
                || name.is(Known.Sort.REGION)
                || division(name.span().in(text))
                        .filter(place -> place.rank() == Settlement.Rank.FIRST_DIVISION && place.population() > LARGE)
                        .isPresent();
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
        if (container.isEmpty() && name.is(Known.Sort.COUNTRY)) {
            return null;
        }
        int next = name.last() + 2;
        Optional<NamePhrase> after = names.stream()
                .filter(other -> other.isIn(name.sentence()) && other.first() == next && other.is(Known.Sort.COUNTRY))
                .filter(other -> name.sentence().tokens().get(next - 1).text().equals(","))
                .findFirst();
        return container
                .map(this::country)
                .orElse(after.map(NamePhrase::belongsTo).orElse(null));
    }
}
