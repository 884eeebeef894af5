package parallax.article.date;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.text.RuleFile;

class FilingTest {

    private static final Set<String> AGENCIES = Set.of("Harbour Wire", "HW");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "LISBON, Feb 16 (Harbour Wire) – A storm | LISBON | Feb 16 | Harbour Wire | LISBON, Feb 16 (Harbour Wire)",
                "LISBON (HW) - A storm | LISBON | - | HW | LISBON (HW)",
                "LISBON, Portugal (HW) — A storm | LISBON, Portugal | - | HW | LISBON, Portugal (HW)",
                "LISBON, Feb. 16, 2022 /Harbour Wire/ -- A storm | LISBON | Feb. 16, 2022 | Harbour Wire | LISBON, Feb. 16, 2022 /Harbour Wire/",
                "Lisbon (HW) - A storm | Lisbon | - | HW | Lisbon (HW)",
                "Feb 16 (Harbour Wire) - A storm | - | Feb 16 | Harbour Wire | Feb 16 (Harbour Wire)",
                "(Harbour Wire) - A storm | - | - | Harbour Wire | (Harbour Wire)",
                "LISBON — A storm closed | LISBON | - | - | LISBON",
            })
    void theOpeningOfATextSaysFromWhereItWasFiled(String text, String place, String date, String agency, String words) {
        Filing filing = requireNonNull(Filing.find("Storm closes harbour\n\n" + text, AGENCIES::contains));
        assertThat(filing.place()).isEqualTo(place);
        assertThat(filing.date()).isEqualTo(date);
        assertThat(filing.agency()).isEqualTo(agency);
        assertThat(filing.span().in("Storm closes harbour\n\n" + text)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WATCH — A storm closes the harbour",
                "Lisbon (Portugal) - A storm closed the harbour",
                "The harbour of Lisbon (HW said) was closed",
                "LISBON was closed - by a storm",
            })
    void otherBeginningsAreNoDateline(String text) {
        assertThat(Filing.find(text, AGENCIES::contains)).isNull();
    }

    @Test
    void aDayWithoutItsYearIsTheOneNearPublication() {
        Filing filing = requireNonNull(Filing.find("LISBON, Dec 31 (HW) – A storm", AGENCIES::contains));
        assertThat(filing.day(LocalDate.of(2022, 1, 1))).hasToString("2021-12-31");
        assertThat(filing.day(LocalDate.of(2022, 7, 1))).isNull();
        assertThat(filing.day(null)).isNull();
    }

    static java.util.stream.Stream<RuleFile.Row> months() {
        return RuleFile.read(Months.class, "months.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("months")
    void theExampleOfEachMonthIsRead(RuleFile.Row month) {
        Dates.Moment moment = requireNonNull(Dates.parse(month.get("example")));
        assertThat(moment.day()).isEqualTo(LocalDate.of(2021, Integer.parseInt(month.get("number")), 3));
    }
}
