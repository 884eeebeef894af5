package parallax.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.entity.NameResolver;
import parallax.language.Analysis;
import parallax.language.EncoderEngine;
import parallax.ledger.Event;

/**
 * Every example of the rule files, read by the engine that ships: it must yield the type of its rule, or, where the rule
 * is "no event", nothing from the rule's own triggers. A parser errs now and then on a sentence of six words; the test
 * allows one in fifty.
 */
class RuleExamplesTest {

    private static final int ONE_IN = 50;

    @Test
    void examplesYieldWhatTheirRulesSay() {
        assumeTrue(EncoderEngine.isInstalled(), "no model of the language engine on this machine");
        List<String> wrong = new ArrayList<>();
        int examples = 0;
        try (EncoderEngine engine = EncoderEngine.open()) {
            NameResolver names = new NameResolver();
            EventReader reader = new EventReader();
            for (EventRule rule : RuleBook.english().rules()) {
                for (String example : rule.examples()) {
                    examples++;
                    Analysis analysis = engine.analyse(example, List.of());
                    List<Event> events = reader.read(analysis, names.resolve(analysis, LocalDate.of(2022, 2, 16)));
                    if (!fits(rule, events)) {
                        wrong.add(rule.name() + ": " + example);
                    }
                }
            }
        }
        assertThat(wrong).as("examples misread, of " + examples).hasSizeLessThanOrEqualTo(examples / ONE_IN);
    }

    /** What has been read as an event could not have been ruled out by its words alone. */
    @Test
    void noSentenceThatTellsAnEventIsRuledOut() {
        assumeTrue(EncoderEngine.isInstalled(), "no model of the language engine on this machine");
        List<String> lost = new ArrayList<>();
        try (EncoderEngine engine = EncoderEngine.open()) {
            NameResolver names = new NameResolver();
            EventReader reader = new EventReader();
            for (EventRule rule : RuleBook.english().rules()) {
                for (String example : rule.examples()) {
                    Analysis analysis = engine.analyse(example, List.of());
                    boolean told = !reader.read(analysis, names.resolve(analysis, null))
                            .isEmpty();
                    if (told && !reader.mayTell(engine.possibleLemmas(example, List.of()))) {
                        lost.add(rule.name() + ": " + example);
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static boolean fits(EventRule rule, List<Event> events) {
        return rule.type() == null
                ? events.isEmpty()
                : events.stream().anyMatch(event -> event.what().literal() == rule.type());
    }
}
