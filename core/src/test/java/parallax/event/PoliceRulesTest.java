package parallax.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.entity.NameResolver;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.EncoderEngine;
import parallax.ledger.Event;

/** What police do in news from everywhere, read by the engine that ships; and what only looks like it. */
class PoliceRulesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 2, 16);
    private static final EventReader READER = new EventReader();
    private static final NameResolver RESOLVER = new NameResolver();
    private static EncoderEngine engine;

    @BeforeAll
    static void open() {
        assumeTrue(EncoderEngine.isInstalled(), "no model of the language engine on this machine");
        engine = EncoderEngine.open();
    }

    @AfterAll
    static void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Riot police fired tear gas at protesters in Paris on Saturday.|ASSAULT|crowd-control
            Two protesters were shot dead by security forces in Khartoum.|ASSAULT|firearms
            Three men were killed in police firing on a mob in the old town.|ASSAULT|firearms
            Two boys died when police opened fire in Lima.|ASSAULT|firearms
            Police fired into the air to disperse looters in Santiago.|ASSAULT|crowd-control
            Turkish police detained 40 journalists.|COERCE|arrest
            The court remanded the trader to police custody.|COERCE|arrest
            Police dispersed the crowd in Minsk.|COERCE|restrict
            Ecuadorian police seized two tonnes of cocaine.|COERCE|seize
            Kenyan police searched the office of the newspaper.|COERCE|seize
            A strong police force was present at the ground.|MOBILIZE|police
            The suspect was questioned by detectives in Oslo.|ACCUSE|investigate
            Police registered a case against the trader.|ACCUSE|allege
            two persons were killed in police firing in the port, officials said.|ASSAULT|firearms""")
    void policeAct(String sentence, String type, String mode) {
        Reading reading = read(sentence);
        assertThat(reading.events())
                .as(sentence)
                .anySatisfy(event -> assertThat(
                                event.what().literal().name() + event.what().modes())
                        .contains(type, mode))
                .anyMatch(event -> reading.byPolice(event));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Police said five people were killed in the blast.
            A policeman was killed when gunmen attacked a checkpoint near Karachi.
            Gunmen opened fire on the market. Two boys were killed in the firing, police said.
            The police band played in the square.
            Police denied they had used tear gas.""")
    void policeDoNoViolence(String sentence) {
        Reading reading = read(sentence);
        assertThat(reading.events())
                .as(sentence)
                .noneMatch(
                        event -> reading.byPolice(event) && !event.auxiliary().contains(Event.Auxiliary.NEGATED));
    }

    @Test
    void whoFiredIsToldFromTheSentenceBeforeAndSaysSo() {
        Reading reading = read("The police opened fire on the mob. Two boys were killed in the firing.");
        Event second = reading.events().get(1);
        assertThat(reading.byPolice(second)).isTrue();
        assertThat(second.provenance().rule()).endsWith("+implied");
        assertThat(second.provenance().confidence())
                .isLessThan(reading.events().get(0).provenance().confidence());
    }

    private static Reading read(String text) {
        Analysis analysis = engine.analyse(text, List.of());
        Names names = RESOLVER.resolve(analysis, DAY);
        return new Reading(names, READER.read(analysis, names));
    }

    private record Reading(Names names, List<Event> events) {

        boolean byPolice(Event event) {
            return event.roles().actors().stream()
                    .flatMap(id -> names.findActor(id).stream())
                    .anyMatch(actor -> actor.sectors().contains("COP"));
        }
    }
}
