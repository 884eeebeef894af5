package parallax.web.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.store.search.Field;
import parallax.store.search.Filter;
import parallax.store.search.Query;

/** What there is of an actor, by the part that they have in it. */
public enum Section {
    /** What they said. */
    SAID(Field.SPEAKER_ID, "statement", ""),
    /** What they denied. */
    DENIED(Field.SPEAKER_ID, "statement", "denies"),
    /** What they are said to have done. */
    DONE(Field.ACTOR_ID, "event", ""),
    /** What is said to have been done to them. */
    DONE_TO(Field.RECIPIENT_ID, "event", ""),
    /** Figures they gave. */
    FIGURES(Field.SPEAKER_ID, "figure", ""),
    /** Evidence they published. */
    EVIDENCE(Field.PUBLISHER_ID, "evidence", "");

    private final Field field;
    private final String kind;
    private final String cue;

    Section(Field field, String kind, String cue) {
        this.field = field;
        this.kind = kind;
        this.cue = cue;
    }

    /**
     * Asks for it.
     *
     * @param actor id of the actor
     * @param days null for any
     * @param onlyCue label of a sort of saying, of statements; empty for all
     */
    public Query query(String actor, @Nullable Days days, String onlyCue) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter.Named(field, actor));
        filters.add(new Filter.Named(Field.KIND, kind));
        String asked = cue.isEmpty() ? onlyCue : cue;
        if (!asked.isEmpty() && kind.equals("statement")) {
            filters.add(new Filter.Named(Field.CUE, asked));
        }
        if (days != null) {
            filters.add(new Filter.Days(days.from(), days.to()));
        }
        return new Query(null, filters);
    }

    /**
     * A span of days.
     *
     * @param from first day, null for no bound
     * @param to last day, null for no bound
     */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

        public Days {
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("expected a first and a last day, found " + from + " to " + to);
            }
        }
    }
}
