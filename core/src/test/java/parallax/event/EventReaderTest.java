package parallax.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.ledger.Event;
import parallax.ledger.Event.Auxiliary;
import parallax.ledger.EventType;

class EventReaderTest {

    private static final EventReader READER = new EventReader();

    private static List<Event> read(String lines) {
        Parsed parsed = Parsed.of(lines);
        return READER.read(parsed.analysis(), parsed.names());
    }

    private static Event only(String lines) {
        List<Event> events = read(lines);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    @Test
    void aVerbTakesItsSubjectAndObject() {
        Event event = only("""
                Police police NOUN NN 2 nsubj police
                arrested arrest VERB VBD 0 root
                four four NUM CD 4 nummod
                smugglers smuggler NOUN NNS 2 obj smugglers
                . . PUNCT . 2 punct
                """);
        assertThat(event.what().type()).isEqualTo(EventType.COERCE);
        assertThat(event.what().modes()).containsExactly("arrest");
        assertThat(event.roles().actors()).containsExactly("police");
        assertThat(event.roles().recipients()).containsExactly("smugglers");
        assertThat(event.anchor().text()).isEqualTo("arrested");
        assertThat(event.provenance().rule()).isEqualTo("event/coerce/arrest");
    }

    @Test
    void aPassiveIsTurnedRound() {
        Event event = only("""
                The the DET DT 2 det
                bridge bridge NOUN NN 4 nsubj:pass bridge
                was be AUX VBD 4 aux:pass
                bombed bomb VERB VBN 0 root
                by by ADP IN 6 case
                rebels rebel NOUN NNS 4 obl:agent rebels
                """);
        assertThat(event.what().type()).isEqualTo(EventType.ASSAULT);
        assertThat(event.roles().actors()).containsExactly("rebels");
        assertThat(event.roles().recipients()).containsExactly("bridge");
    }

    @Test
    void doersBehindTheLastOfTwoVerbsDidBoth() {
        List<Event> events = read("""
                Guards guard NOUN NNS 3 nsubj:pass guards
                were be AUX VBD 3 aux:pass
                ambushed ambush VERB VBN 0 root
                and and CCONJ CC 5 cc
                killed kill VERB VBN 3 conj
                by by ADP IN 7 case
                rebels rebel NOUN NNS 3 obl:agent rebels
                """);
        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.roles().actors()).containsExactly("rebels"));
    }

    @Test
    void whatIsToldAgainIsOneEventWithTwoMentions() {
        Event event = only("""
                Rebels rebel NOUN NNS 2 nsubj rebels
                bombed bomb VERB VBD 0 root
                the the DET DT 4 det
                bridge bridge NOUN NN 2 obj bridge
                . . PUNCT . 2 punct

                Rebels rebel NOUN NNS 2 nsubj rebels
                bombed bomb VERB VBD 0 root
                the the DET DT 4 det
                bridge bridge NOUN NN 2 obj bridge
                . . PUNCT . 2 punct
                """);
        assertThat(event.tellings().again()).singleElement().satisfies(again -> {
            assertThat(again.text()).isEqualTo("bombed");
            assertThat(again.span().start())
                    .isGreaterThanOrEqualTo(event.anchor().sentence().end());
        });
    }

    @Test
    void anUnnamedVictimStillMakesAnEvent() {
        Event event = only("""
                Four four NUM CD 3 nsubj:pass
                were be AUX VBD 3 aux:pass
                killed kill VERB VBN 0 root
                in in ADP IN 6 case
                a a DET DT 6 det
                blast blast NOUN NN 3 obl
                """);
        assertThat(event.what().type()).isEqualTo(EventType.ASSAULT);
        assertThat(event.roles().actors()).isEmpty();
    }

    @Test
    void aDeniedPlanStaysAnAssaultThatIsNegatedAndHypothetical() {
        Event event = only("""
                Ruritania Ruritania PROPN NNP 2 nsubj ruritania
                denied deny VERB VBD 0 root
                it it PRON PRP 5 nsubj ruritania
                is be AUX VBZ 5 aux
                planning plan VERB VBG 2 ccomp
                an a DET DT 7 det
                attack attack NOUN NN 5 obj
                """);
        assertThat(event.what().literal()).isEqualTo(EventType.ASSAULT);
        assertThat(event.what().type()).isEqualTo(EventType.ASSAULT);
        assertThat(event.auxiliary()).contains(Auxiliary.NEGATED, Auxiliary.HYPOTHETICAL);
        assertThat(event.roles().actors()).containsExactly("ruritania");
    }

    @Test
    void aFutureReturnOfForcesIsConceded() {
        Event event = only("""
                The the DET DT 2 det
                regiment regiment NOUN NN 4 nsubj regiment
                will will AUX MD 4 aux
                return return VERB VB 0 root
                to to ADP IN 7 case
                its its PRON PRP$ 7 nmod:poss
                barracks barracks NOUN NNS 4 obl
                """);
        assertThat(event.what().type()).isEqualTo(EventType.CONCEDE);
        assertThat(event.what().literal()).isEqualTo(EventType.RETREAT);
        assertThat(event.auxiliary()).containsExactly(Auxiliary.FUTURE);
    }

    @Test
    void aRelativeClauseFindsWhatItLeavesOut() {
        Event event = only("""
                the the DET DT 2 det
                peninsula peninsula NOUN NN 0 root peninsula
                that that PRON WDT 5 obj
                Ruritania Ruritania PROPN NNP 5 nsubj ruritania
                seized seize VERB VBD 2 acl:relcl
                from from ADP IN 7 case
                Graustark Graustark PROPN NNP 5 obl graustark
                """);
        assertThat(event.what().type()).isEqualTo(EventType.ASSAULT);
        assertThat(event.roles().actors()).containsExactly("ruritania");
        assertThat(event.roles().recipients()).containsExactly("graustark");
    }

    @Test
    void aNounTakesItsActorFromTheVerbThatCarriesIt() {
        Event event = only("""
                Ruritania Ruritania PROPN NNP 2 nsubj ruritania
                announced announce VERB VBD 0 root
                a a DET DT 5 det
                partial partial ADJ JJ 5 amod
                pullback pullback NOUN NN 2 obj
                of of ADP IN 7 case
                tanks tank NOUN NNS 5 nmod
                """);
        assertThat(event.what().type()).isEqualTo(EventType.RETREAT);
        assertThat(event.roles().actors()).containsExactly("ruritania");
    }

    @Test
    void whatIsDemandedIsNotToldAsDone() {
        Event event = only("""
                Ruritania Ruritania PROPN NNP 2 nsubj ruritania
                demanded demand VERB VBD 0 root
                that that SCONJ IN 5 mark
                Graustark Graustark PROPN NNP 5 nsubj graustark
                withdraw withdraw VERB VB 2 ccomp
                its its PRON PRP$ 7 nmod:poss
                troops troop NOUN NNS 5 obj
                """);
        assertThat(event.what().type()).isEqualTo(EventType.REQUEST);
    }

    @Test
    void aDealIsStruckWithoutViolence() {
        assertThat(read("""
                The the DET DT 2 det
                banks bank NOUN NNS 3 nsubj banks
                struck strike VERB VBD 0 root
                a a DET DT 5 det
                deal deal NOUN NN 3 obj
                """)).noneMatch(event -> event.what().type() == EventType.ASSAULT);
    }

    @Test
    void aSecondTellingIsDropped() {
        String told = """
                Police police NOUN NN 2 nsubj police
                arrested arrest VERB VBD 0 root
                smugglers smuggler NOUN NNS 2 obj smugglers
                """;
        assertThat(read(told + "\n" + told)).hasSize(1);
    }
}
