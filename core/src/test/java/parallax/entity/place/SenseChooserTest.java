package parallax.entity.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SenseChooserTest {

    private final Gazetteer gazetteer = new Gazetteer();

    private Toponym toponym(String words) {
        List<Sense> senses = gazetteer.list(words).stream()
                .map(place -> Gazetteer.sense(place, place.alpha2()))
                .toList();
        return new Toponym(words, null, senses, 1, List.of(0));
    }

    @Test
    void townsBesideEachOtherAreMeantTogether() {
        List<Choice> choices =
                new SenseChooser().choose(List.of(toponym("Cambridge"), toponym("Somerville"), toponym("Medford")));

        assertThat(choices)
                .allSatisfy(choice -> assertThat(choice.sense()).satisfies(sense -> {
                    assertThat(sense).isNotNull();
                    assertThat(sense.division()).isEqualTo("US.MA");
                }));
    }

    @Test
    void theOrderOfTheNamesDoesNotMatter() {
        Toponym one = toponym("Cambridge");
        Toponym other = toponym("Ely");

        assertThat(new SenseChooser().choose(List.of(one, other)).get(0).sense())
                .isEqualTo(new SenseChooser().choose(List.of(other, one)).get(1).sense());
    }

    @Test
    void aNameWithoutSensesStaysOpen() {
        Choice choice = new SenseChooser().choose(List.of(toponym("Qwertyham"))).get(0);

        assertThat(choice.sense()).isNull();
        assertThat(choice.reason()).isEqualTo("the gazetteer has no such place");
    }
}
