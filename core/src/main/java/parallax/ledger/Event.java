package parallax.ledger;

import java.util.ArrayList;
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
 * @param site the place of the event, and why it is taken for it; null when none of those mentioned is
 * @param when time of the event, not of the report
 * @param auxiliary whether it is negated, future, hypothetical or historical
 * @param tellings the trigger and its sentence, and where the same is told again
 * @param saidBy id of the statement that tells it; null when the outlet does
 * @param figures ids of the figures that measure it
 * @param provenance what made the record
 */
public record Event(
        String id,
        What what,
        Roles roles,
        @Nullable Site site,
        @Nullable When when,
        Set<Auxiliary> auxiliary,
        Tellings tellings,
        @Nullable String saidBy,
        List<String> figures,
        Provenance provenance)
        implements Entry {

    public Event {
        Objects.requireNonNull(id);
        Objects.requireNonNull(what);
        Objects.requireNonNull(roles);
        Objects.requireNonNull(tellings);
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
        return anchor().sentence();
    }

    /** The trigger where the event is first told, and its sentence. */
    public Anchor anchor() {
        return tellings.first();
    }

    /** Id of the place; null when not known. */
    public @Nullable String where() {
        return site == null ? null : site.place();
    }

    /** The same event, joined to the statement that tells it and the figures that measure it. */
    public Event joined(@Nullable String statement, List<String> measuredBy) {
        return new Event(id, what, roles, site, when, auxiliary, tellings, statement, measuredBy, provenance);
    }

    /** The same event, done by those of whom the text implies it, by a rule that says so. */
    public Event implied(Roles implied, Provenance rule) {
        return new Event(id, what, implied, site, when, auxiliary, tellings, saidBy, figures, rule);
    }

    /** The same event, told once more. */
    public Event retold(Anchor again) {
        return new Event(id, what, roles, site, when, auxiliary, tellings.with(again), saidBy, figures, provenance);
    }

    /**
     * Where the event was.
     *
     * @param place id of the place
     * @param basis what ties it to the event
     */
    public record Site(String place, Basis basis) {

        public Site {
            Objects.requireNonNull(place);
            Objects.requireNonNull(basis);
        }

        /** What ties a place to an event. */
        public enum Basis {
            /** It hangs on the event's own words: "shelled Homs", "met in Cairo". */
            OWN,
            /** It hangs on a clause that the event's own is part of: "met in Cairo and signed a treaty". */
            SHARED
        }
    }

    /**
     * Where the event is told.
     *
     * @param first the trigger first read
     * @param again triggers of later sentences that tell the same
     */
    public record Tellings(Anchor first, List<Anchor> again) {

        public Tellings {
            Objects.requireNonNull(first);
            again = List.copyOf(again);
        }

        /** Told once. */
        public static Tellings of(Anchor anchor) {
            return new Tellings(anchor, List.of());
        }

        private Tellings with(Anchor more) {
            List<Anchor> all = new ArrayList<>(again);
            all.add(more);
            return new Tellings(first, all);
        }
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
