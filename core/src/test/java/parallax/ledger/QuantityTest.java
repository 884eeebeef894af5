package parallax.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void oneNumberHasOneForm() {
        Quantity written = Quantity.exactly(new BigDecimal("2800000.0"));
        assertThat(written).isEqualTo(Quantity.exactly(new BigDecimal("2800000")));
        assertThat(written.atLeast()).hasToString("2800000");
        assertThat(Quantity.exactly(new BigDecimal("2.50"))).isEqualTo(Quantity.exactly(new BigDecimal("2.5")));
    }

    @Test
    void confidenceIsKeptAsItIsWritten() {
        assertThat(Provenance.rule("r", 0.41090004).confidence()).isEqualTo(0.411);
    }
}
