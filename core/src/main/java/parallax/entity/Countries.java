package parallax.entity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.entity.Knowledge.Rows;
import parallax.entity.Lexicon.Known;
import parallax.entity.place.Landmark;
import parallax.ledger.Place.Precision;
import parallax.text.RuleFile;

/** Every country and territory, by code. */
final class Countries {

    private final Map<String, Country> byCode = new LinkedHashMap<>();
    private final Map<String, String> codeOfAlpha2 = new HashMap<>();
    private final Map<String, String> codeOfName = new HashMap<>();

    Countries() {
        for (RuleFile.Row row :
                RuleFile.read(Countries.class, "en/countries.tsv").rows()) {
            Country country = country(row);
            byCode.put(country.code(), country);
            codeOfName.put(country.name(), country.code());
            codeOfAlpha2.put(row.get("alpha2"), country.code());
        }
    }

    private static Country country(RuleFile.Row row) {
        Landmark landmark = new Landmark(
                row.get("name"), Rows.number(row, "geonames"), Rows.position(row), row.get("code"), Precision.COUNTRY);
        return new Country(
                row.get("code"),
                row.get("name"),
                row.list("names"),
                row.list("adjectives"),
                row.list("people"),
                row.list("capitals"),
                Rows.text(row, "state"),
                Rows.text(row, "wikidata"),
                landmark);
    }

    Iterable<Country> all() {
        return byCode.values();
    }

    Optional<Country> find(@Nullable String code) {
        return Optional.ofNullable(code == null ? null : byCode.get(code));
    }

    /** The alpha-3 code for an alpha-2 code; the alpha-2 code itself when the table lacks it. */
    String codeOf(String alpha2) {
        return codeOfAlpha2.getOrDefault(alpha2, alpha2);
    }

    /** The word that stands before "troops": the country's first adjective, or its name. */
    String adjective(String code) {
        return find(code)
                .map(country -> country.adjectives().isEmpty()
                        ? country.name()
                        : country.adjectives().get(0))
                .orElse(code);
    }

    /** The same for a name of a country: a dependency has its own word, not that of the state it is counted with. */
    String adjective(Known known) {
        String own = codeOfName.get(known.name());
        return adjective(own == null ? String.valueOf(known.country()) : own);
    }

    /**
     * One country.
     *
     * @param code ISO 3166-1 alpha-3, or PLOVER's KOS
     * @param name English name
     * @param names other names and abbreviations
     * @param adjectives the one that is printed first
     * @param people singular and plural
     * @param capitals seats of government, the present one first
     * @param state code of the state that a dependency is counted with, null for a state
     * @param wikidata Wikidata id
     * @param landmark its place
     */
    record Country(
            String code,
            String name,
            List<String> names,
            List<String> adjectives,
            List<String> people,
            List<String> capitals,
            @Nullable String state,
            @Nullable String wikidata,
            Landmark landmark) {

        Country {
            names = List.copyOf(names);
            adjectives = List.copyOf(adjectives);
            people = List.copyOf(people);
            capitals = List.copyOf(capitals);
        }

        /** The code of the state that acts for it. */
        String stateCode() {
            return state == null ? code : state;
        }
    }
}
