package parallax.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parallax.ledger.EventType;

class RuleBookTest {

    private static final RuleBook BOOK = RuleBook.english();

    @Test
    void everyTypeHasRules() {
        Set<EventType> types = BOOK.rules().stream()
                .map(EventRule::type)
                .filter(type -> type != null)
                .collect(Collectors.toSet());
        assertThat(types).containsExactlyInAnyOrder(EventType.values());
    }

    @Test
    void almostEveryModeHasARule() {
        Set<String> missing = Arrays.stream(EventType.values())
                .flatMap(type -> Modes.of(type).stream().map(mode -> type + " " + mode))
                .collect(Collectors.toCollection(TreeSet::new));
        for (EventRule rule : BOOK.rules()) {
            rule.modes().forEach(mode -> missing.remove(rule.type() + " " + mode));
        }
        assertThat(missing).hasSizeLessThan(9);
    }

    @Test
    void thereAreManyTriggers() {
        long triggers = BOOK.rules().stream()
                .flatMap(rule -> rule.triggers().stream())
                .distinct()
                .count();
        assertThat(triggers).isGreaterThan(300);
    }
}
