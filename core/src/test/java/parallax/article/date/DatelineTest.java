package parallax.article.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LISBON, 3 March 2021 (Harbour News) - A storm closed the harbour",
                "LISBON, Portugal (March 3, 2021)\nA storm closed the harbour",
                "LISBON, Portugal (Mar 03, 2021) – A storm closed the harbour",
                "Storm bulletin\nPort Authority 2021-03-S-014 For Immediate Release  LISBON, Portugal (March 3)  A storm",
                "2021-03-S-014\n\nLISBON, Portugal (Mar. 3) — A storm closed the harbour",
                "Port Authority 2021-03-014 For Immediate Release Download PDF LISBON, Portugal (March 3, 10:15 GMT) - A storm",
                "PORTO AND LISBON, Portugal [3 March 2021] A storm closed the harbour",
                "Lisbon (March 3, 2021) – A storm closed the harbour",
                "LISBON, March 3, 2021 /NewsWire/ -- A storm closed the harbour",
                "LISBON, March 3, 2021 (SEA WIRE) -- A storm closed the harbour",
                "LISBON, Portugal, March 3, 2021--A storm closed the harbour",
                "LISBON – 3 March 2021 – A storm closed the harbour",
                "LISBON (Harbour News) — March 3, 2021 — A storm closed the harbour",
                "Lisbon, 3 March 2021\n\nA storm closed the harbour",
                "Lisbon, Wednesday, 3 March 2021 – A storm closed the harbour",
                "3 March 2021 (Harbour News) - A storm closed the harbour",
                "Storm closes harbour\n\nPublished: Wednesday, March 3, 2021\n\nA storm",
                "Storm closes harbour\n3/3/2021 14:20\nA storm closed the harbour",
                "Storm closes harbour\nDate: 2021-03-03\nA storm closed the harbour",
                "Port Authority Evening Update March 3, 2021\nPort Authority\nA storm closed the harbour",
                "Mar. 3: Storm Closes Harbour\nPort Authority 2021-03-CA-014\nA storm closed the harbour",
            })
    void aDatelineIsWrittenInManyWays(String head) {
        assertThat(Dateline.find(head))
                .isNotNull()
                .satisfies(dateline -> assertThat(dateline.day()).hasToString("2021-03-03"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour was closed (March 3, 1921) and opened again a year later.",
                "The ACT (March 3, 1921) closed the harbour.",
                "In Lisbon, 3 March 1921 is remembered as the day of the storm.",
                "March 3, 1921 was the day on which the harbour was closed.",
                "Storm closes harbour on March 3, 2021",
                "Lisbon, where a storm closed the harbour on 3 March 2021, opened it again.",
            })
    void aDayInTheProseIsNoDateline(String head) {
        assertThat(Dateline.find(head)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LISBON, Portugal (March 3) - A storm closed the harbour",
                "LISBON, March 3 (Harbour News) - A storm closed the harbour"
            })
    void aDayWithoutItsYearIsSaidAndNotGuessed(String head) {
        assertThat(Dateline.find(head)).isNotNull().satisfies(dateline -> {
            assertThat(dateline.day()).isNull();
            assertThat(dateline.words()).isEqualTo("March 3");
        });
    }
}
