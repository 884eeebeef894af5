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
            })
    void fieldsHoldNames(String field, String names) {
        assertThat(String.join(";", Bylines.names(field))).isEqualTo(names);
    }

    @Test
    void aLineOfProseSignsNothing() {
        assertThat(Bylines.inLine("By Tuesday the harbour was open")).isEqualTo(List.of());
    }
}
