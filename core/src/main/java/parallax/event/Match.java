package parallax.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import parallax.language.Token;
import parallax.ledger.EventType;

/**
 * A rule that holds around a trigger in one sentence.
 *
 * @param rule the rule
 * @param words tokens of the trigger, in order
 * @param arguments what stands around it
 * @param actors heads of the phrases that start the event
 * @param recipients heads of the phrases that receive it
 * @param modes those of the rule, and of the rules of matches that tell the same
 * @param strength how specific the rule is: words of the trigger and constraints that held
 */
record Match(
        EventRule rule,
        List<Token> words,
        Arguments arguments,
        List<Token> actors,
        List<Token> recipients,
        List<String> modes,
        int strength) {

    Match {
        modes = List.copyOf(modes);
        words = List.copyOf(words);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    Token trigger() {
        return arguments.trigger();
    }

    /** The type; only matches of rules that are an event may be asked. */
    EventType type() {
        return Objects.requireNonNull(rule.type());
    }

    boolean isEvent() {
        return rule.type() != null;
    }

    /** The same match with the roles of another that tells the same event. */
    Match joined(Match other) {
        return new Match(
                rule,
                words,
                arguments,
                union(actors, other.actors),
                union(recipients, other.recipients),
                union(modes, other.modes),
                Math.max(strength, other.strength));
    }

    private static <T> List<T> union(List<T> first, List<T> second) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return new ArrayList<>(all);
    }
}
