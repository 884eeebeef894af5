package parallax.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.language.Analysis;
import parallax.language.Token;
import parallax.ledger.Event;
import parallax.ledger.When;

/**
 * Collects the events of one text and joins a second telling to the first: same type, reality, actors and recipients, no other day,
 * place or number, told by the same speaker. What another speaker tells stays, so that accounts can be compared.
 */
final class Retellings {

    private final Analysis analysis;
    private final Voices voices;
    private final List<Told> told = new ArrayList<>();

    /** An event with what tells it apart from others of its kind. */
    private record Told(Event event, Set<String> numbers, String speaker) {

        Told again(Event later) {
            return new Told(event.retold(later.anchor()), numbers, speaker);
        }
    }

    Retellings(Analysis analysis, Voices voices) {
        this.analysis = analysis;
        this.voices = voices;
    }

    void add(Event event, Match match) {
        Told candidate = new Told(event, numbers(match), voices.speaker(match.trigger()));
        for (int i = 0; i < told.size(); i++) {
            if (same(told.get(i), candidate)) {
                told.set(i, told.get(i).again(event));
                return;
            }
        }
        told.add(candidate);
    }

    List<Event> events() {
        return told.stream().map(Told::event).toList();
    }

    private Set<String> numbers(Match match) {
        Set<Token> counted = new LinkedHashSet<>(match.recipients());
        counted.addAll(match.arguments().at(List.of("obj")));
        return analysis.findSentence(match.trigger().span().start()).stream()
                .flatMap(sentence -> counted.stream().flatMap(head -> sentence.dependents(head, "nummod").stream()))
                .map(Token::text)
                .collect(Collectors.toSet());
    }

    private static boolean same(Told earlier, Told later) {
        Event first = earlier.event();
        Event second = later.event();
        boolean known =
                !first.roles().actors().isEmpty() || !first.roles().recipients().isEmpty();
        return known
                && first.what().type() == second.what().type()
                && first.what().modes().equals(second.what().modes())
                && first.auxiliary().equals(second.auxiliary())
                && first.roles().equals(second.roles())
                && agree(first.when(), second.when())
                && agree(first.where(), second.where())
                && earlier.numbers().equals(later.numbers())
                && earlier.speaker().equals(later.speaker());
    }

    /** True when the second telling adds no other day. */
    private static boolean agree(@Nullable When first, @Nullable When second) {
        if (second == null || second.from() == null) {
            return true;
        }
        return first != null && Objects.equals(first.from(), second.from()) && Objects.equals(first.to(), second.to());
    }

    /** True when the second telling adds no other place. */
    private static boolean agree(@Nullable String first, @Nullable String second) {
        return second == null || second.equals(first);
    }
}
