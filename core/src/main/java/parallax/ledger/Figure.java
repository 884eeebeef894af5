package parallax.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * In what numbers: one figure about something that is counted or measured.
 *
 * @param id unique within the article
 * @param anchor the words of the number with its bounds, and their sentence
 * @param quantity the number
 * @param counted what it counts
 * @param period whether it is a point in time, a running total or a span
 * @param asOf the day it holds for
 * @param where id of the place it holds for
 * @param saidBy id of the statement that gives it; null when the outlet does
 * @param profile how vague words were turned into numbers: {@code literal}, {@code isaf} or {@code acled}
 * @param provenance what made the record
 */
public record Figure(
        String id,
        Anchor anchor,
        Quantity quantity,
        Counted counted,
        Period period,
        @Nullable When asOf,
        @Nullable String where,
        @Nullable String saidBy,
        String profile,
        Provenance provenance)
        implements Entry {

    public Figure {
        Objects.requireNonNull(id);
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(quantity);
        Objects.requireNonNull(counted);
        Objects.requireNonNull(period);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(provenance);
    }

    @Override
    public Kind kind() {
        return Kind.FIGURE;
    }

    @Override
    public Span sentence() {
        return anchor.sentence();
    }

    /** The same figure, joined to the statement that gives it. */
    public Figure joined(@Nullable String statement) {
        return new Figure(id, anchor, quantity, counted, period, asOf, where, statement, profile, provenance);
    }

    /**
     * What a number counts.
     *
     * @param unit "troops", "USD", "%", "km"; null when the number stands alone
     * @param counted the noun phrase ("Russian troops")
     * @param measure what is said of the counted: "killed", "wounded", "deployed" …; null when none is recognised
     * @param actor id of the actor that the counted belong to (Russia for "Russian troops")
     */
    public record Counted(
            @Nullable String unit,
            @Nullable String counted,
            @Nullable String measure,
            @Nullable String actor) {}

    /** Whether the figure is a state at one time, a running total or covers a span. */
    public enum Period {
        POINT,
        CUMULATIVE,
        INTERVAL,
        UNKNOWN
    }
}
