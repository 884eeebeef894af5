package parallax.article.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Fisk and Tom Hale, Harbour News | Ada Fisk;Tom Hale;Harbour News",
                "Ada Fisk, Senior Reporter | Ada Fisk",
                "ADA FISK & TOM HALE | ADA FISK;TOM HALE",
                "Ludwig van der Kaai | Ludwig van der Kaai",
                "Ada Fisk (Lisbon) | Ada Fisk",
                "ada@harbour.example | ''",
                "By Ada Fisk, Associated Press | Ada Fisk;Associated Press",
                "Ada Fisk und Tom Hale, dpa | Ada Fisk;Tom Hale;dpa",
                "Ada Fisk (Reuters) | Ada Fisk;Reuters",
                "Ada Fisk in Lisbon | Ada Fisk",
                "Ada Fisk for Harbour Post | Ada Fisk",
                "Ada Fisk @adafisk | Ada Fisk",
                "Ada Fisk y Tomás Hale | Ada Fisk;Tomás Hale",
                "José Ortega y Gasset | José Ortega y Gasset",
                "Staff Writer | ''",
                "ada-fisk | ''",
                "김하늘 기자 | 김하늘",
                "山田太郎記者 | 山田太郎",
                "Autor: Ada Fisk | Ada Fisk",
            })
    void fieldsHoldNames(String field, String names) {
        assertThat(String.join(";", Bylines.names(field))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Von Ada Fisk, Lissabon | Ada Fisk",
                "Par Ada Fisk et Tom Hale | Ada Fisk;Tom Hale",
                "Por Ada Fisk | Ada Fisk",
                "Di Ada Fisk | Ada Fisk",
                "Af Ada Fisk | Ada Fisk",
                "Von Miller | Von Miller",
            })
    void linesThatReadersSeeBeginInManyLanguages(String line, String names) {
        assertThat(String.join(";", Bylines.visible(line))).isEqualTo(names);
    }

    @Test
    void aLineOfProseSignsNothing() {
        assertThat(Bylines.inLine("By Tuesday the harbour was open")).isEqualTo(List.of());
    }
}
