package parallax.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * Who did what to whom, in the terms of PLOVER (Open Event Data Alliance, manual draft 2.0).
 *
 * @param id unique within the article
 * @param what type, modes and contexts
 * @param roles who starts it and who receives it
 * @param where id of the place of the event
 * @param when time of the event, not of the report
 * @param auxiliary whether it is negated, future, hypothetical or historical
 * @param anchor the trigger and its sentence
 * @param saidBy id of the statement that tells it; null when the outlet does
 * @param figures ids of the figures that measure it
 * @param provenance what made the record
 */
public record Event(
        String id,
        What what,
        Roles roles,
        @Nullable String where,
        @Nullable When when,
        Set<Auxiliary> auxiliary,
        Anchor anchor,
        @Nullable String saidBy,
        List<String> figures,
        Provenance provenance)
        implements Entry {

    public Event {
        Objects.requireNonNull(id);
        Objects.requireNonNull(what);
        Objects.requireNonNull(roles);
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(provenance);
        auxiliary = Collections.unmodifiableSet(new TreeSet<>(auxiliary));
        figures = List.copyOf(figures);
    }

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }

    @Override
    public Span sentence() {
        return anchor.sentence();
    }

    /** The same event, joined to the statement that tells it and the figures that measure it. */
    public Event joined(@Nullable String statement, List<String> measuredBy) {
        return new Event(id, what, roles, where, when, auxiliary, anchor, statement, measuredBy, provenance);
    }

    /**
     * The PLOVER coding.
     *
     * @param type one of the sixteen
     * @param literal the type before PLOVER's preference for the single category over category and auxiliary mode
     *     (future COOPERATE is AGREE, future RETREAT is CONCEDE, hypothetical ASSAULT is THREATEN); same as type else
     * @param modes lower case, PLOVER's names; may be empty
     * @param contexts lower case, PLOVER's names; may be empty
     */
    public record What(EventType type, EventType literal, List<String> modes, List<String> contexts) {

        public What {
            Objects.requireNonNull(type);
            Objects.requireNonNull(literal);
            modes = List.copyOf(modes);
            contexts = List.copyOf(contexts);
        }
    }

    /**
     * Ids of actors; compound actors stay one event with a list.
     *
     * @param actors who starts it; empty when unknown
     * @param recipients who receives it
     */
    public record Roles(List<String> actors, List<String> recipients) {

        public Roles {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }
    }

    /** PLOVER's auxiliary modes. */
    public enum Auxiliary {
        NEGATED,
        FUTURE,
        HYPOTHETICAL,
        HISTORICAL
    }
}
