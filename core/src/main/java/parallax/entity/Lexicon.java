package parallax.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.entity.Knowledge.Rows;
import parallax.entity.place.Landmark;
import parallax.entity.place.PlaceNames;
import parallax.entity.table.ActorTable;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Place.Precision;
import parallax.text.RuleFile;
import parallax.text.Span;

/** All names that our tables know, as they are printed; the longest that begins at a word is found. */
final class Lexicon {

    /** No name of the tables has more tokens, hyphens and full stops counted. */
    private static final int MOST_TOKENS = 12;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, Known> known = new HashMap<>();
    /** Names of bodies that several states have. */
    private final Set<String> shared = new HashSet<>();

    /** Sites that stand for a body, by the body's name: both readings of "the Kremlin" are needed. */
    Lexicon(Countries countries, Leaders leaders, ActorTable own) {
        addCountries(countries);
        addSeats();
        addRegions();
        addBodies("en/organisations.tsv", Known.Sort.ORGANISATION);
        addBodies("en/armed_groups.tsv", Known.Sort.ARMED_GROUP);
        for (Leaders.Term term : leaders.all()) {
            Known person = new Known(Known.Sort.PERSON, term.person(), term.country(), term.sectors(), null, null);
            add(term.person(), person);
            term.names().forEach(name -> add(name, person));
        }
        addDemonyms(countries);
        RuleFile.read(Lexicon.class, "en/shared_names.tsv").rows().forEach(row -> shared.add(row.get("name")));
        own.entries().forEach(this::override);
    }

    /** What a deployment says of an actor stands over what ships with the program, under all names of the actor. */
    private void override(ActorTable.Entry entry) {
        Known.Sort sort = switch (entry.kind()) {
            case STATE -> Known.Sort.COUNTRY;
            case ORGANISATION -> Known.Sort.ORGANISATION;
            case ARMED_GROUP -> Known.Sort.ARMED_GROUP;
            case PERSON -> Known.Sort.PERSON;
        };
        Known shipped = known.get(key(entry.actor()));
        Landmark landmark = shipped == null ? null : shipped.landmark();
        Known own = new Known(sort, entry.actor(), entry.country(), entry.sectors(), entry.wikidata(), landmark);
        known.replaceAll((name, what) -> what.name().equals(entry.actor()) ? what.described(own) : what);
        known.merge(key(entry.actor()), own, (old, added) -> old.name().equals(added.name()) ? old : added);
        entry.names().forEach(name -> known.put(key(name), own));
        shared.remove(key(entry.actor()));
    }

    private void addCountries(Countries countries) {
        for (Countries.Country country : countries.all()) {
            Known state = ofCountry(country, Known.Sort.COUNTRY);
            add(country.name(), state);
            country.names().forEach(name -> add(name, state));
        }
        for (Countries.Country country : countries.all()) {
            Known capital = ofCountry(country, Known.Sort.CAPITAL);
            country.capitals().forEach(name -> add(name, capital));
        }
    }

    private void addDemonyms(Countries countries) {
        for (Countries.Country country : countries.all()) {
            Known adjective = ofCountry(country, Known.Sort.ADJECTIVE);
            country.adjectives().forEach(name -> add(name, adjective));
            Known people = ofCountry(country, Known.Sort.PEOPLE);
            country.people().forEach(name -> add(name, people));
        }
    }

    private static Known ofCountry(Countries.Country country, Known.Sort sort) {
        return new Known(sort, country.name(), country.stateCode(), List.of(), country.wikidata(), country.landmark());
    }

    private void addSeats() {
        for (RuleFile.Row row : RuleFile.read(Lexicon.class, "en/seats.tsv").rows()) {
            Landmark site =
                    new Landmark(row.get("name"), null, Rows.position(row), Rows.text(row, "country"), Precision.SITE);
            Known seat = new Known(
                    Known.Sort.SEAT, row.get("stands_for"), Rows.text(row, "country"), row.list("sectors"), null, site);
            row.list("names").forEach(name -> add(name, seat));
        }
    }

    private void addRegions() {
        for (RuleFile.Row row : RuleFile.read(Lexicon.class, "en/regions.tsv").rows()) {
            String country = Rows.text(row, "country");
            Landmark landmark = new Landmark(
                    row.get("name"), Rows.number(row, "geonames"), Rows.position(row), country, precision(row));
            String wikidata = Rows.text(row, "wikidata");
            Known region =
                    new Known(Known.Sort.REGION, row.get("name"), country, row.list("sectors"), wikidata, landmark);
            add(row.get("name"), region);
            row.list("names").forEach(name -> add(name, region));
            Known adjective =
                    new Known(Known.Sort.REGION_ADJECTIVE, row.get("name"), country, List.of(), wikidata, landmark);
            row.list("adjectives").forEach(name -> add(name, adjective));
        }
    }

    private static Precision precision(RuleFile.Row row) {
        return switch (row.get("kind")) {
            case "site" -> Precision.SITE;
            case "city" -> Precision.CITY;
            case "region", "area", "sea", "river", "island", "mountain", "continent" -> Precision.REGION;
            default -> throw row.malformed("a kind of region, found " + row.get("kind"));
        };
    }

    private void addBodies(String resource, Known.Sort sort) {
        for (RuleFile.Row row : RuleFile.read(Lexicon.class, resource).rows()) {
            Known body = new Known(
                    sort,
                    row.get("name"),
                    Rows.text(row, "country"),
                    row.list("sectors"),
                    Rows.text(row, "wikidata"),
                    null);
            add(row.get("name"), body);
            row.list("names").forEach(name -> add(name, body));
        }
    }

    private void add(String name, Known what) {
        known.putIfAbsent(key(name), what);
    }

    private static String key(CharSequence name) {
        String key = SPACES.matcher(name).replaceAll(" ").replace('\u2019', '\'');
        return key.startsWith("the ") || key.startsWith("The ") ? key.substring(4) : key;
    }

    /** True for a name that bodies of several states have: "Republicans", "Federal Assembly". */
    boolean isShared(String name) {
        return shared.contains(key(name));
    }

    /** What this name is known as; an all-capital name of a headline is tried with capital initials. */
    Optional<Known> find(String name) {
        Known exact = known.get(key(name));
        return Optional.ofNullable(exact);
    }

    /** The longest known name that begins with this token. */
    Optional<Match> findAt(String text, Sentence sentence, Token first) {
        if (!mayBegin(first.text()) || first.text().equals("The")) {
            return Optional.empty();
        }
        List<Token> tokens = sentence.tokens();
        int last = Math.min(tokens.size(), first.index() + MOST_TOKENS) - 1;
        for (int i = last; i >= first.index(); i--) {
            Span span = Span.covering(first.span(), tokens.get(i).span());
            Known what = known.get(key(span.in(text)));
            if (what == null && isShouted(span.in(text))) {
                what = known.get(PlaceNames.capitals(span.in(text).toLowerCase(Locale.ROOT)));
            }
            if (what != null) {
                return Optional.of(new Match(what, span, first.index(), i));
            }
        }
        return findGlued(first);
    }

    /** True for words in capitals that are too long to be an acronym: "UKRAINE" in a headline. */
    private static boolean isShouted(String words) {
        return words.length() > 4 && words.chars().allMatch(c -> Character.isUpperCase(c) || c == ' ');
    }

    private static boolean mayBegin(String word) {
        return Character.isUpperCase(word.charAt(0))
                || word.startsWith("al")
                || word.startsWith("anti")
                || isNumber(word);
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /**
     * A caption that ran into the first word of a text leaves "UkraineRussia": when both parts are states, the second
     * one is the name.
     */
    private Optional<Match> findGlued(Token token) {
        String word = token.text();
        for (int i = 3; i < word.length() - 2; i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                Known before = known.get(word.substring(0, i));
                Known after = known.get(word.substring(i));
                if (after != null && after.isState() && isState(before)) {
                    Span rest = Span.of(token.span().start() + i, token.span().end());
                    return Optional.of(new Match(after, rest, token.index(), token.index()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isState(@Nullable Known what) {
        return what != null && what.isState();
    }

    /**
     * A known name in a text.
     *
     * @param known what it is
     * @param span where it stands; part of a token when a caption ran into it
     * @param first index of its first token
     * @param last index of its last token
     */
    record Match(Known known, Span span, int first, int last) {}

    /**
     * What the tables know under a name.
     *
     * @param sort which table, and how the name is used
     * @param name canonical name of what is named: the country for "Ukrainian" and "Kyiv"
     * @param country ISO 3166-1 alpha-3 or PLOVER code; null for seas and areas of several states
     * @param sectors PLOVER sectors
     * @param wikidata Wikidata id
     * @param landmark where it is, for what is also a place
     */
    record Known(
            Sort sort,
            String name,
            @Nullable String country,
            List<String> sectors,
            @Nullable String wikidata,
            @Nullable Landmark landmark) {

        Known {
            Objects.requireNonNull(sort);
            Objects.requireNonNull(name);
            sectors = List.copyOf(sectors);
        }

        /** The same name with what a deployment says of its actor: a state keeps its adjectives and capitals. */
        private Known described(Known own) {
            boolean body = sort == Sort.ORGANISATION || sort == Sort.ARMED_GROUP;
            return new Known(
                    body ? own.sort : sort,
                    name,
                    own.country,
                    own.sectors,
                    own.wikidata == null ? wikidata : own.wikidata,
                    landmark);
        }

        /** True when the name speaks of a whole state: its name, its adjective, its people. */
        boolean isState() {
            return sort == Sort.COUNTRY || sort == Sort.ADJECTIVE || sort == Sort.PEOPLE;
        }

        /** How a name is used. */
        enum Sort {
            COUNTRY,
            CAPITAL,
            SEAT,
            REGION,
            ORGANISATION,
            ARMED_GROUP,
            PERSON,
            ADJECTIVE,
            PEOPLE,
            REGION_ADJECTIVE
        }
    }
}
