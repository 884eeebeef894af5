package parallax.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapitalsTest {

    @Test
    void spacesTwiceInARowAreOne() {
        assertThat(Gazetteer.PlaceNames.capitals("new  haven")).isEqualTo("New Haven");
    }
}
