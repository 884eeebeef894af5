package parallax.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.language.Analysis;
import parallax.ledger.Note;
import parallax.ledger.Place;

/** Which names of a text are places, and which places. */
class PlacesTest {

    private static final NameResolver RESOLVER = new NameResolver();

    private Analysis analysis = Parsed.of("Nothing/NOUN/root/0");
    private Names names = RESOLVER.resolve(analysis, null);

    private void read(String notation) {
        analysis = Parsed.of(notation);
        names = RESOLVER.resolve(analysis, null);
    }

    private Place place(String words) {
        List<Place> found = names.places().stream()
                .filter(place -> place.mentions().stream()
                        .anyMatch(span -> span.in(analysis.text()).equals(words)))
                .toList();
        assertThat(found).as(words + " among " + names.places()).hasSize(1);
        return found.get(0);
    }

    private double north(String words) {
        Place.Position position = place(words).position();
        return position == null ? Double.NaN : position.lat();
    }

    @Test
    void aCountyTellsWhichTownOfTheNameIsMeant() {
        read("""
                It/PRON/nsubj/2 burned/VERB/root/0 in/ADP/case/4 [PLACE Athens/PROPN/obl/2] _,/PUNCT/punct/2 \
                the/DET/det/9 seat/NOUN/appos/4 of/ADP/case/9 [PLACE Limestone/PROPN/nmod/7 County/PROPN/flat/9]""");

        assertThat(place("Athens").country()).isEqualTo("USA");
        assertThat(north("Athens")).isBetween(34.0, 35.0);
        assertThat(names.notes())
                .extracting(Note::what)
                .anyMatch(what ->
                        what.startsWith("\"Athens\" is one of ") && what.endsWith("goes with Limestone County"));
    }

    @Test
    void theBestKnownPlaceIsMeantWhereNothingSaysOtherwise() {
        read("It/PRON/nsubj/2 rained/VERB/root/0 in/ADP/case/4 [PLACE Athens/PROPN/obl/2]");

        assertThat(place("Athens").country()).isEqualTo("GRC");
    }

    @Test
    void aWordThatOnlyOpensTheSentenceIsNoPlace() {
        read("Four/NUM/nummod/2 men/NOUN/nsubj/3 waited/VERB/root/0");

        assertThat(names.places()).isEmpty();
    }

    @Test
    void aListOfCountiesIsOfCounties() {
        read("""
                It/PRON/nsubj/2 snowed/VERB/root/0 in/ADP/case/4 [PLACE Limestone/PROPN/obl/2] and/CCONJ/cc/6 \
                [PLACE Morgan/PROPN/conj/4] counties/NOUN/flat/4 in/ADP/case/9 [PLACE Alabama/PROPN/nmod/7]""");

        assertThat(place("Morgan").precision()).isEqualTo(Place.Precision.DISTRICT);
        assertThat(place("Limestone").precision()).isEqualTo(Place.Precision.DISTRICT);
        assertThat(north("Morgan")).isBetween(34.0, 35.0);
    }

    @Test
    void aListOfStatesIsNoContainment() {
        read("""
                It/PRON/nsubj/2 spread/VERB/root/0 to/ADP/case/4 [PLACE Georgia/PROPN/obl/2] _,/PUNCT/punct/6 \
                [PLACE Alabama/PROPN/conj/4] and/CCONJ/cc/8 [PLACE Tennessee/PROPN/conj/4]""");

        assertThat(place("Georgia").precision()).isEqualTo(Place.Precision.REGION);
        assertThat(place("Alabama").precision()).isEqualTo(Place.Precision.REGION);
        assertThat(place("Georgia").country()).isEqualTo("USA");
    }

    @Test
    void theTownOfAPublicBodyIsNamedButNoPlaceOfAnEvent() {
        read("""
                The/DET/det/3 [ORGANISATION Toledo/PROPN/compound/3 Police/PROPN/nsubj/4] searched/VERB/root/0 \
                [PLACE Ohio/PROPN/obj/4]""");

        assertThat(place("Toledo").country()).isEqualTo("USA");
        assertThat(names.findPlaceAt(analysis.sentences().get(0).tokens().get(1)))
                .isEmpty();
    }

    @Test
    void aNewspaperIsNoPlace() {
        read("""
                The/DET/det/3 [ORGANISATION Toledo/PROPN/compound/3 Times/PROPN/nsubj/4] wrote/VERB/root/0""");

        assertThat(names.places()).isEmpty();
    }

    @Test
    void aPartyTagNamesThePlaceOfALegislator() {
        read("""
                [PERSON Ann/PROPN/nsubj/8 Shaw/PROPN/flat/1] _,/PUNCT/punct/6 R/PROPN/dep/6 _-/PUNCT/punct/6 \
                _Dayton/PROPN/appos/1 _,/PUNCT/punct/6 agreed/VERB/root/0 in/ADP/case/10 [PLACE Ohio/PROPN/obl/8]""");

        assertThat(place("Dayton").country()).isEqualTo("USA");
        assertThat(north("Dayton")).isBetween(39.0, 41.0);
    }

    @Test
    void aNameThatTheGazetteerLacksKeepsItsWords() {
        read("It/PRON/nsubj/2 rained/VERB/root/0 in/ADP/case/4 [PLACE Qwertyham/PROPN/obl/2]");

        assertThat(place("Qwertyham").position()).isNull();
        assertThat(names.notes())
                .extracting(Note::what)
                .contains("place not found: \"Qwertyham\": the gazetteer has no such place");
    }
}
