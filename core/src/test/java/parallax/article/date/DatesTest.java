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
                "1614769200 | 2021-03-03",
                "1614769200000 | 2021-03-03",
                "3 Mar 2021 08:00:00 +0200 | 2021-03-03",
                "Wed Mar 03 2021 10:15:00 GMT+0200 (EET) | 2021-03-03",
                "2021年3月3日 10時15分 | 2021-03-03",
                "2021년 3월 3일 | 2021-03-03",
                "٣ مارس ٢٠٢١ | 2021-03-03",
                "2021-03-03T10:15:00+09:00[Asia/Seoul] | 2021-03-03",
            })
    void daysAreReadAsTheyAreWritten(String written, String day) {
        assertThat(Dates.parse(written))
                .isNotNull()
                .satisfies(moment -> assertThat(moment.day()).hasToString(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2021-03-03T23:30:00-05:00 | 2021-03-03T23:30-05:00 | false",
                "2021-03-03 11:15 PM +0100 | 2021-03-03T23:15+01:00 | false",
                "1614769200 | 2021-03-03T11:00Z | false",
                "3. März 2021, 10:15 Uhr | - | true",
                "2021-03-03 10:15 | - | true",
                "2021-03-03 | - | false",
            })
    void aTimeNeedsItsZone(String written, String time, boolean zoneless) {
        assertThat(Dates.parse(written)).isNotNull().satisfies(moment -> {
            assertThat(moment.time() == null ? null : moment.time().toString()).isEqualTo(time);
            assertThat(moment.zoneless()).isEqualTo(zoneless);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/4/2021", "0000-00-00", "2021-02-30", "yesterday", "31 April 2021", "12345678901"})
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
