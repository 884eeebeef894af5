package parallax.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon, 06 May 2024 08:30:00 +0200        | 2024-05-06 | 2024-05-06T08:30+02:00
            6 May 2024 08:30 GMT                   | 2024-05-06 | 2024-05-06T08:30Z
            Monday, 6 May 2024 08:30:00 EST        | 2024-05-06 | 2024-05-06T08:30-05:00
            Mon, 6 May 24 08:30:00 PDT             | 2024-05-06 | 2024-05-06T08:30-07:00
            Mon, 6 Sept 1999 08:30:00 GMT+2        | 1999-09-06 | 1999-09-06T08:30+02:00
            Tue,  7 May 2024 23:59:60 +02:00 (CEST)| 2024-05-07 | 2024-05-07T23:59:59+02:00
            Mon, 6 May 2024 08:30:00 BST           | 2024-05-06 |
            Mon, 6 May 2024 08:30:00 Nowhere       | 2024-05-06 |
            6 May 2024                             | 2024-05-06 |
            6-May-2024 08:30:00 Z                  | 2024-05-06 | 2024-05-06T08:30Z
            2024-05-06T08:30:00.123+0200           | 2024-05-06 | 2024-05-06T08:30+02:00
            2024-05-06 08:30:00                    | 2024-05-06 |
            2024-05-06                             | 2024-05-06 |
            """)
    void readsWhatFeedsAndMailersWrite(String written, LocalDate day, @Nullable String time) {
        Stamp stamp = Objects.requireNonNull(Stamp.parse(written));

        assertThat(stamp.day()).isEqualTo(day);
        assertThat(stamp.time() == null ? null : stamp.time().toString()).isEqualTo(time);
    }

    @Test
    void whatIsNoDateIsNone() {
        assertThat(Stamp.parse("31 Feb 2024 08:30 GMT")).isNull();
        assertThat(Stamp.parse("6 Foo 2024")).isNull();
        assertThat(Stamp.parse("06/05/2024")).isNull();
        assertThat(Stamp.parse("now")).isNull();
        assertThat(Stamp.parse("6 May 2024 25:99 GMT")).isNull();
        assertThat(Stamp.parse(" ".repeat(10_000) + "x".repeat(10_000))).isNull();
    }
}
