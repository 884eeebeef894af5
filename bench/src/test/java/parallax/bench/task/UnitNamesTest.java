package parallax.bench.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitNamesTest {

    private final UnitNames units = new UnitNames();

    @Test
    void oneUnitHasManyNames() {
        assertThat(units.same("%", "pc", "percentage")).isTrue();
        assertThat(units.same("USD", "$", "dollar")).isTrue();
        assertThat(units.same("USD", "euros", "euro")).isFalse();
    }

    @Test
    void whatIsCountedIsTheNounInEitherNumber() {
        assertThat(units.same("lorries", "lorry", "lorry")).isTrue();
        assertThat(units.same("seat", "empty seats", "empty seat")).isTrue();
        assertThat(units.same(null, "-", "-")).isTrue();
        assertThat(units.same("seat", "-", "-")).isFalse();
    }
}
