package parallax.article.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.text.RuleFile;

class AgenciesTest {

    static Stream<RuleFile.Row> agencies() {
        return RuleFile.read(Agencies.class, "en/agencies.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("agencies")
    void theExampleOfEachIsRecognised(RuleFile.Row agency) {
        String credit = agency.get("example").replaceFirst("^By ", "");
        assertThat(Agencies.find(credit)).isEqualTo(agency.get("name"));
    }

    @Test
    void theTableIsLargeAndNoWritingMeansTwo() {
        assertThat(agencies()).hasSizeGreaterThan(80);
        List<String> writings =
                agencies().flatMap(row -> row.list("writings").stream()).toList();
        assertThat(writings).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"tt", "Map", "Ap", "Mia Wallace", "Reuters Institute"})
    void otherWordsAreNoAgency(String words) {
        assertThat(Agencies.find(words)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The harbour was closed. (AP) | Associated Press",
                "The harbour was closed. © 2021 AFP | Agence France-Presse",
                "The harbour was closed. (Reporting by Ada Fisk in Lisbon; Editing by Tom Hale) | ''",
                "The harbour was closed. (AFP/dpa) | Agence France-Presse;Deutsche Presse-Agentur",
                "The harbour was closed. Source: Xinhua | Xinhua",
                "The port (PAP) said the harbour was closed and would stay so. | ''",
            })
    void theEndOfATextCreditsAgencies(String text, String names) {
        assertThat(String.join(";", Credits.agencies(text))).isEqualTo(names);
    }

    @Test
    void theEndOfATextNamesItsReporters() {
        String text =
                "It was closed. (Reporting by Ada Fisk in Lisbon and Tom Hale; Additional reporting by Joe Doe; Editing by Jan Roe)";
        assertThat(Credits.reporters(text)).containsExactly("Ada Fisk", "Tom Hale");
    }
}
