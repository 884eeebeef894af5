package parallax.entity.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapitalsTest {

    @Test
    void spacesTwiceInARowAreOne() {
        assertThat(PlaceNames.capitals("new  haven")).isEqualTo("New Haven");
    }
}
