package parallax.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parallax.language.Analysis;
import parallax.language.Token;
import parallax.ledger.Actor;
import parallax.ledger.Place;

class NameResolverTest {

    private static final NameResolver RESOLVER = new NameResolver();
    private static final LocalDate DAY = LocalDate.parse("2022-02-16");

    private Analysis analysis = Parsed.of("Nothing/NOUN/root/0");
    private Names names = RESOLVER.resolve(analysis, DAY);

    private void read(String notation) {
        analysis = Parsed.of(notation);
        names = RESOLVER.resolve(analysis, DAY);
    }

    private List<Actor> at(int sentence, int token) {
        Token head = analysis.sentences().get(sentence).tokens().get(token - 1);
        return names.actorsAt(head).stream()
                .map(id -> names.findActor(id).orElseThrow())
                .toList();
    }

    private Actor only(int sentence, int token) {
        assertThat(at(sentence, token)).hasSize(1);
        return at(sentence, token).get(0);
    }

    private Actor actor(String name) {
        return names.actors().stream()
                .filter(actor -> actor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + names.actors()));
    }

    @Test
    void aTitleTellsOfficeCountryAndSector() {
        read(
                "Peru/PROPN/nmod:poss/4 _'s/PART/case/1 interior/NOUN/compound/4 ministry/NOUN/compound/5 "
                        + "spokesman/NOUN/nsubj/8 [PERSON Raul/PROPN/appos/5 Quispe/PROPN/flat/6] waited/VERB/root/0 ./PUNCT/punct/8");

        Actor person = actor("Raul Quispe");
        assertThat(person.kind()).isEqualTo(Actor.Kind.PERSON);
        assertThat(person.country()).isEqualTo("PER");
        assertThat(person.role()).isEqualTo("interior ministry spokesman");
        assertThat(person.sectors()).containsExactly("GOV", "COP");
        assertThat(names.findInstitution(person.id()))
                .contains(actor("Peruvian interior ministry").id());
        assertThat(only(0, 5)).isEqualTo(person);
        assertThat(names.findPhraseAt(analysis.sentences().get(0).tokens().get(5)))
                .map(span -> span.in(analysis.text()))
                .contains("Peru's interior ministry spokesman Raul Quispe");
    }

    @Test
    void anAppositionTellsTheOfficeToo() {
        read("""
                [PERSON Raul/PROPN/nsubj/7 Quispe/PROPN/flat/1] ,/PUNCT/punct/5 the/DET/det/5 \
                mayor/NOUN/appos/1 _,/PUNCT/punct/5 slept/VERB/root/0 ./PUNCT/punct/7""");

        assertThat(actor("Raul Quispe").role()).isEqualTo("mayor");
        assertThat(actor("Raul Quispe").sectors()).containsExactly("GOV");
    }

    @Test
    void aSurnameIsThePersonWhoHasIt() {
        read("""
                [PERSON Lena/PROPN/nsubj/3 Brandt/PROPN/flat/1] came/VERB/root/0 ./PUNCT/punct/3
                [PERSON Brandt/PROPN/nsubj/2] slept/VERB/root/0 ./PUNCT/punct/2
                She/PRON/nsubj/2 left/VERB/root/0 ./PUNCT/punct/2""");

        assertThat(names.actors()).hasSize(1);
        assertThat(actor("Lena Brandt").mentions()).hasSize(3);
        assertThat(only(2, 1)).isEqualTo(actor("Lena Brandt"));
    }

    @Test
    void twoBearersOfASurnameAreNotGuessedBetween() {
        read("""
                [PERSON Lena/PROPN/nsubj/6 Brandt/PROPN/flat/1] and/CCONJ/cc/4 [PERSON Karl/PROPN/conj/1 \
                Brandt/PROPN/flat/4] came/VERB/root/0 ./PUNCT/punct/6
                [PERSON Brandt/PROPN/nsubj/2] slept/VERB/root/0 ./PUNCT/punct/2""");

        assertThat(only(1, 1).name()).isEqualTo("Brandt");
        assertThat(actor("Lena Brandt").mentions()).hasSize(1);
    }

    @Test
    void twoPeopleLeaveThePronounUnresolved() {
        read("""
                [PERSON Paul/PROPN/nsubj/3 Weber/PROPN/flat/1] met/VERB/root/0 [PERSON Otto/PROPN/obj/3 \
                Lang/PROPN/flat/4] before/SCONJ/mark/8 he/PRON/nsubj/8 left/VERB/advcl/3 ./PUNCT/punct/3""");

        assertThat(at(0, 7)).isEmpty();
        assertThat(names.notes()).anyMatch(note -> note.what().contains("\"he\""));
    }

    @Test
    void anExecutiveIsNoGovernment() {
        read("An/DET/det/2 executive/NOUN/nsubj/3 slept/VERB/root/0 ./PUNCT/punct/3");

        assertThat(only(0, 2).kind()).isEqualTo(Actor.Kind.UNNAMED);
        assertThat(only(0, 2).sectors()).containsExactly("UNK");
    }

    @Test
    void aSpeakerIsNotWhomHeNamesInHisQuotation() {
        read("""
                [PERSON Lena/PROPN/nsubj/3 Brandt/PROPN/flat/1] slept/VERB/root/0 ./PUNCT/punct/3
                '/PUNCT/punct/4 [PERSON _Otto/PROPN/nsubj/4 Lang/PROPN/flat/2] sleeps/VERB/root/0 _,/PUNCT/punct/4 \
                _'/PUNCT/punct/4 she/PRON/nsubj/8 said/VERB/parataxis/4 ./PUNCT/punct/4
                \u201c/PUNCT/punct/4 [PERSON _Mia/PROPN/nsubj/4 Horn/PROPN/flat/2] sleeps/VERB/root/0 _,/PUNCT/punct/4 \
                _\u201d/PUNCT/punct/4 she/PRON/nsubj/8 said/VERB/parataxis/4 ./PUNCT/punct/4""");

        assertThat(only(1, 7).name()).isEqualTo("Lena Brandt");
        assertThat(only(2, 7).name()).isEqualTo("Lena Brandt");
    }

    @Test
    void whoOnlyOwnsWhatIsActedUponIsNotHe() {
        read("""
                [PERSON Paul/PROPN/nsubj/3 Weber/PROPN/flat/1] fed/VERB/root/0 [PERSON Otto/PROPN/nmod:poss/7 \
                Lang/PROPN/flat/4] _'s/PART/case/4 goats/NOUN/obj/3 as/SCONJ/mark/10 he/PRON/nsubj/10 \
                sang/VERB/advcl/3 ./PUNCT/punct/3""");

        assertThat(only(0, 9).name()).isEqualTo("Paul Weber");
    }

    @Test
    void twoPeopleInOneSentenceAreNotEscapedToTheOneBefore() {
        read("""
                [PERSON Lars/PROPN/nsubj/3 Holm/PROPN/flat/1] slept/VERB/root/0 ./PUNCT/punct/3
                [PERSON Paul/PROPN/nsubj/3 Weber/PROPN/flat/1] met/VERB/root/0 [PERSON Otto/PROPN/obj/3 \
                Lang/PROPN/flat/4] before/SCONJ/mark/8 he/PRON/nsubj/8 left/VERB/advcl/3 ./PUNCT/punct/3""");

        assertThat(at(1, 7)).isEmpty();
    }

    @Test
    void anAgencyHasTheNameBehindIt() {
        read("""
                State/PROPN/nsubj/5 news/NOUN/compound/3 agency/NOUN/appos/1 Corvina/PROPN/flat/3 slept/VERB/root/0
                The/DET/det/5 [ORGANISATION Andes/PROPN/compound/5 Wire/PROPN/flat/2 news/NOUN/compound/5] \
                agency/NOUN/nsubj/6 slept/VERB/root/0""");

        assertThat(only(0, 3).name()).isEqualTo("Corvina");
        assertThat(only(0, 3).kind()).isEqualTo(Actor.Kind.ORGANISATION);
        assertThat(at(0, 1)).isEmpty();
        assertThat(only(1, 5).name()).isEqualTo("Andes Wire");
    }

    @Test
    void aPronounDoesNotTakeThePersonOfTheOtherSex() {
        read("""
                [PERSON Paul/PROPN/nsubj/3 Weber/PROPN/flat/1] came/VERB/root/0 ./PUNCT/punct/3
                She/PRON/nsubj/2 left/VERB/root/0 ./PUNCT/punct/2""");

        assertThat(at(1, 1)).isEmpty();
    }

    @Test
    void aSpokesmansItIsHisMinistry() {
        read("""
                Peru/PROPN/nmod:poss/4 _'s/PART/case/1 interior/NOUN/compound/4 ministry/NOUN/compound/5 \
                spokesman/NOUN/compound/6 [PERSON Raul/PROPN/nsubj/8 Quispe/PROPN/flat/6] said/VERB/root/0 \
                it/PRON/nsubj/10 waited/VERB/ccomp/8 ./PUNCT/punct/8""");

        assertThat(only(0, 9).name()).isEqualTo("Peruvian interior ministry");
    }

    @Test
    void itDoesNotReachOverTheSubjectOfItsOwnSentence() {
        read("""
                Peru/PROPN/nsubj/2 waited/VERB/root/0
                [PERSON Raul/PROPN/nsubj/3 Quispe/PROPN/flat/1] said/VERB/root/0 it/PRON/nsubj/5 \
                rained/VERB/ccomp/3""");

        assertThat(at(1, 4)).isEmpty();
    }

    @Test
    void anothersMinistryIsNotTheOneOfOurTables() {
        read("""
                Peru/PROPN/nmod:poss/4 _'s/PART/case/1 [ORGANISATION Defense/PROPN/compound/4 \
                Department/PROPN/nsubj/5] waited/VERB/root/0""");

        assertThat(only(0, 4).country()).isEqualTo("PER");
        assertThat(only(0, 4).sectors()).containsExactly("GOV", "MIL");
    }

    @Test
    void aCapitalThatSpeaksIsItsGovernment() {
        read("""
                [PLACE Lima/PROPN/nsubj/2] protested/VERB/root/0 ./PUNCT/punct/2
                Farmers/NOUN/nsubj/2 marched/VERB/root/0 in/ADP/case/4 [PLACE Lima/PROPN/obl/2] ./PUNCT/punct/2""");

        assertThat(only(0, 1).name()).isEqualTo("Peru");
        assertThat(only(0, 1).kind()).isEqualTo(Actor.Kind.COUNTRY);
        assertThat(at(1, 4)).isEmpty();
        assertThat(names.findPlaceAt(analysis.sentences().get(0).tokens().get(0)))
                .as("named, but nothing happened there")
                .isEmpty();
        assertThat(names.places()).singleElement().satisfies(place -> {
            assertThat(place.name()).isEqualTo("Lima");
            assertThat(place.country()).isEqualTo("PER");
            assertThat(place.precision()).isEqualTo(Place.Precision.CITY);
            assertThat(place.mentions()).hasSize(2);
        });
    }

    @Test
    void aListIsSeveralActors() {
        read("""
                Peru/PROPN/nsubj/6 ,/PUNCT/punct/3 Chile/PROPN/conj/1 and/CCONJ/cc/5 Bolivia/PROPN/conj/1 \
                agreed/VERB/root/0 ./PUNCT/punct/6""");

        assertThat(at(0, 1)).extracting(Actor::country).containsExactly("PER", "CHL", "BOL");
        assertThat(only(0, 3).country()).isEqualTo("CHL");
    }

    @Test
    void commonNounsAreActorsOfTheirCountry() {
        read("""
                Peruvian/ADJ/amod/2 troops/NOUN/nsubj/3 watched/VERB/root/0 officials/NOUN/obj/3 \
                ./PUNCT/punct/3""");

        assertThat(only(0, 2).name()).isEqualTo("Peruvian troops");
        assertThat(only(0, 2).kind()).isEqualTo(Actor.Kind.GROUP);
        assertThat(only(0, 2).country()).isEqualTo("PER");
        assertThat(only(0, 2).sectors()).containsExactly("MIL");
        assertThat(only(0, 4).kind()).isEqualTo(Actor.Kind.UNNAMED);
        assertThat(only(0, 4).sectors()).containsExactly("GOV");
        assertThat(at(0, 1)).isEmpty();
    }

    @Test
    void whoIsForACountryDoesNotBelongToIt() {
        read("""
                pro/X/amod/4 _-/PUNCT/punct/1 _Peruvian/ADJ/amod/4 separatists/NOUN/nsubj/5 marched/VERB/root/0""");

        assertThat(only(0, 4).country()).isNull();
        assertThat(only(0, 4).sectors()).containsExactly("REB");
    }

    @Test
    void anOfficeOfAStateIsWhoeverHoldsIt() {
        read("""
                Germany/PROPN/nmod:poss/4 _'s/PART/case/1 foreign/ADJ/amod/4 minister/NOUN/nsubj/5 \
                left/VERB/root/0""");

        assertThat(only(0, 4).name()).isEqualTo("Annalena Baerbock");
    }

    @Test
    void theMinistryIsTheOneNamedBefore() {
        read(
                "Peru/PROPN/nmod:poss/4 _'s/PART/case/1 interior/NOUN/compound/4 ministry/NOUN/nsubj/5 waited/VERB/root/0\n"
                        + "The/DET/det/2 interior/NOUN/compound/3 ministry/NOUN/nsubj/4 closed/VERB/root/0");

        assertThat(only(1, 3)).isEqualTo(only(0, 4));
        assertThat(only(1, 3).name()).isEqualTo("Peruvian interior ministry");
    }

    @Test
    void anAcronymIsTheBodyThatIntroducedIt() {
        read("""
                [ORGANISATION Andes/PROPN/compound/2 Observatory/PROPN/nsubj/6] (/PUNCT/punct/4 \
                AOX/PROPN/appos/2 _)/PUNCT/punct/4 counted/VERB/root/0
                [ORGANISATION AOX/PROPN/nsubj/2] erred/VERB/root/0""");

        assertThat(only(1, 1).name()).isEqualTo("Andes Observatory");
    }

    @Test
    void aCaptionThatRanIntoTheTextIsNoPartOfTheName() {
        read("""
                [PLACE Chile/PROPN/compound/2 ChilePeru/PROPN/nmod:poss/4] 's/PART/case/2 navy/NOUN/nsubj/5 \
                waited/VERB/root/0""");

        assertThat(only(0, 4).name()).isEqualTo("Peruvian navy");
        assertThat(names.actors()).extracting(Actor::name).doesNotContain("Chile ChilePeru");
    }

    @Test
    void aVagueAreaKeepsItsWordsAndGetsWhatContainsIt() {
        read("""
                Troops/NOUN/nsubj/2 gathered/VERB/root/0 near/ADP/case/6 Peru/PROPN/nmod:poss/6 _'s/PART/case/4 \
                border/NOUN/obl/2 ./PUNCT/punct/2""");

        Token border = analysis.sentences().get(0).tokens().get(5);
        Place place = names.findPlaceAt(border).flatMap(names::findPlace).orElseThrow();
        assertThat(place.country()).isEqualTo("PER");
        assertThat(place.precision()).isEqualTo(Place.Precision.COUNTRY);
        assertThat(place.mentions())
                .extracting(span -> span.in(analysis.text()))
                .containsExactly("Peru's border");
    }

    @Test
    void whatIsNamedAfterATownTellsWhichTown() {
        read("""
                It/PRON/nsubj/2 burned/VERB/root/0 in/ADP/case/4 [PLACE Valencia/PROPN/obl/2] _,/PUNCT/punct/6 \
                [PLACE Venezuela/PROPN/appos/4]
                It/PRON/nsubj/2 rained/VERB/root/0 in/ADP/case/4 [PLACE Mobile/PROPN/obl/2] _,/PUNCT/punct/6 \
                Ala./PROPN/appos/4""");

        assertThat(names.places())
                .filteredOn(place -> place.name().equals("Valencia"))
                .singleElement()
                .extracting(Place::country)
                .isEqualTo("VEN");
        assertThat(names.places())
                .filteredOn(place -> place.name().equals("Mobile"))
                .singleElement()
                .extracting(Place::country)
                .isEqualTo("USA");
    }

    @Test
    void kyivAndKievAreOne() {
        read("""
                It/PRON/nsubj/2 snowed/VERB/root/0 in/ADP/case/4 [PLACE Kyiv/PROPN/obl/2]
                It/PRON/nsubj/2 rained/VERB/root/0 in/ADP/case/4 [PLACE Kiev/PROPN/obl/2]""");

        Place kyiv = names.places().get(0);
        assertThat(names.places()).hasSize(1);
        assertThat(kyiv.geonames()).isEqualTo(703448);
        assertThat(kyiv.mentions()).hasSize(2);
    }

    @Test
    void theSameTextGivesTheSameNames() {
        read("""
                Peruvian/ADJ/amod/2 troops/NOUN/nsubj/3 watched/VERB/root/0 [PLACE Lima/PROPN/obj/3]""");

        assertThat(new NameResolver().resolve(analysis, DAY)).isEqualTo(names);
        assertThat(Objects.requireNonNull(actor("Peruvian troops")).id())
                .isEqualTo(Actor.idOf("Peruvian troops", Actor.Kind.GROUP, "PER", List.of("MIL")));
    }

    @Test
    void anEmptyTextHasNobody() {
        Names nobody = RESOLVER.resolve(new Analysis("", List.of(), List.of()), null);

        assertThat(nobody.actors()).isEmpty();
        assertThat(nobody.places()).isEmpty();
    }
}
