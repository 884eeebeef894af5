package parallax.article.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-03-03 | 2021-03-03",
                "2021-03-03T23:30:00-05:00 | 2021-03-03",
                "2021-03-03T23:30:00.123+0100 | 2021-03-03",
                "2021-03-03 10:15:00 | 2021-03-03",
                "20210303 | 2021-03-03",
                "2021/03/03 | 2021-03-03",
                "3.3.2021 | 2021-03-03",
                "Wed, 3 Mar 2021 08:00:00 GMT | 2021-03-03",
                "March 3, 2021 | 2021-03-03",
                "Wednesday, 3rd of March 2021, 10:15 | 2021-03-03",
                "13/04/2021 | 2021-04-13",
            })
    void daysAreReadAsTheyAreWritten(String written, String day) {
        assertThat(Dates.parse(written))
                .isNotNull()
                .satisfies(moment -> assertThat(moment.day()).hasToString(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/4/2021", "2021-02-30", "yesterday", "31 April 2021", "12345678901"})
    void whatIsNoDayOrTwoIsNotRead(String written) {
        assertThat(Dates.parse(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://h.example/2021/03/04/storm,2021-03-04",
        "https://h.example/news/2021-03-04-storm,2021-03-04",
        "https://h.example/2021/mar/04/storm,2021-03-04",
    })
    void daysStandInAddresses(String url, String day) {
        assertThat(Dates.inAddress(url))
                .isNotNull()
                .satisfies(moment -> assertThat(moment.day()).hasToString(day));
    }
}
