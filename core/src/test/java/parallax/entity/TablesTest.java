package parallax.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.entity.place.Gazetteer;
import parallax.entity.place.PlaceNames;
import parallax.entity.place.Settlement;
import parallax.text.RuleFile;

/** The tables of the room: well formed, and each rule's example shows the rule. */
class TablesTest {

    private static final Set<String> SECTORS = Set.of(
            "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL",
            "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "IGO", "NGO");

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

    @ParameterizedTest
    @ValueSource(strings = {"titles", "nouns", "seats", "armed_groups"})
    void everyExampleHoldsItsWords(String table) {
        for (RuleFile.Row row :
                RuleFile.read(TablesTest.class, "en/" + table + ".tsv").rows()) {
            List<String> words = row.columns().contains("words") ? row.list("words") : row.list("names");
            String example = row.get("example").toLowerCase(Locale.ROOT);
            assertThat(words.stream().anyMatch(word -> example.contains(word.toLowerCase(Locale.ROOT)))
                            || example.contains(row.get("name").toLowerCase(Locale.ROOT)))
                    .as(row.resource() + " line " + row.line() + ": " + example)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"titles", "nouns", "seats", "armed_groups", "organisations", "leaders"})
    void everySectorIsOneOfPlover(String table) {
        for (RuleFile.Row row :
                RuleFile.read(TablesTest.class, "en/" + table + ".tsv").rows()) {
            assertThat(SECTORS).as(row.resource() + " line " + row.line()).containsAll(row.list("sectors"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seats", "regions", "armed_groups", "organisations", "leaders"})
    void everyCountryIsACode(String table) {
        for (RuleFile.Row row :
                RuleFile.read(TablesTest.class, "en/" + table + ".tsv").rows()) {
            String country = row.get("country");
            assertThat(country.isEmpty() || COUNTRY.matcher(country).matches())
                    .as(row.resource() + " line " + row.line() + ": " + country)
                    .isTrue();
        }
    }

    @Test
    void everyOfficeOfALeaderHasATitle() {
        Set<String> offices = RuleFile.read(TablesTest.class, "en/titles.tsv").rows().stream()
                .map(row -> row.get("office"))
                .collect(java.util.stream.Collectors.toSet());
        for (RuleFile.Row row :
                RuleFile.read(TablesTest.class, "en/leaders.tsv").rows()) {
            assertThat(offices).as(row.resource() + " line " + row.line()).contains(row.get("office"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saint Petersburg", "St. Petersburg", "ST PETERSBURG"})
    void aKeyForgetsSpelling(String name) {
        assertThat(PlaceNames.key(name)).isEqualTo("saint petersburg");
    }

    @Test
    void aKeyForgetsAccentsAndSoftSigns() {
        assertThat(PlaceNames.key("\u0141\u00f3d\u017a")).isEqualTo("lodz");
        assertThat(PlaceNames.key("L\u2019viv")).isEqualTo("lviv");
        assertThat(PlaceNames.key("\u5317\u4eac")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Springfield",
                "San Jos\u00e9",
                "Z\u00fcrich",
                "\u00d6rebro",
                "S\u00e3o Paulo",
                "Sana'a",
                "Mariupol"
            })
    void theGazetteerKeepsItsNames(String name) {
        assertThat(new Gazetteer().list(name))
                .isNotEmpty()
                .filteredOn(place -> !place.byOtherName())
                .allSatisfy(place -> assertThat(PlaceNames.key(place.name())).isEqualTo(PlaceNames.key(name)));
    }

    @Test
    void theGazetteerListsAllOfAName() {
        List<Settlement> springfields = new Gazetteer().list("Springfield");

        assertThat(springfields).hasSizeGreaterThan(10);
        assertThat(springfields).extracting(Settlement::division).contains("IL", "MA", "MO");
    }

    @Test
    void theGazetteerHasNoSuchPlace() {
        assertThat(new Gazetteer().list("Qwertyuiop")).isEmpty();
        assertThat(new Gazetteer().list("")).isEmpty();
    }
}
