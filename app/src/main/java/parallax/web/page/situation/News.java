package parallax.web.page.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.situation.Situation;
import parallax.situation.change.Changes;
import parallax.situation.dispute.Dispute;
import parallax.situation.exhibit.Exhibit;
import parallax.situation.series.Point;
import parallax.situation.series.Thing;
import parallax.situation.timeline.Happening;
import parallax.web.page.list.Capped;

/**
 * What is new since a day, as far as it is shown.
 *
 * @param since the day
 * @param disputes that were none before
 * @param positions taken for the first time, or given up
 * @param events told for the first time
 * @param figures new ones
 * @param exhibits evidence that nobody named before
 */
public record News(
        LocalDate since,
        Capped<Dispute> disputes,
        Capped<Changes.PositionChange> positions,
        Capped<Happening> events,
        Capped<Figure> figures,
        Capped<Exhibit> exhibits) {

    private static final int LINES = 8;
    private static final String LIST = "changes";

    public News {
        Objects.requireNonNull(since);
        Objects.requireNonNull(disputes);
        Objects.requireNonNull(positions);
        Objects.requireNonNull(events);
        Objects.requireNonNull(figures);
        Objects.requireNonNull(exhibits);
    }

    /**
     * A new figure.
     *
     * @param series id of its series
     * @param thing what it counts
     * @param point the value
     */
    public record Figure(String series, Thing thing, Point point) {}

    static @Nullable News of(Situation situation, @Nullable LocalDate since, Cut cut) {
        if (since == null) {
            return null;
        }
        Changes changes = Changes.of(situation, since);
        List<Figure> figures = changes.points().stream()
                .flatMap(added -> added.points().stream()
                        .map(point ->
                                new Figure(added.series().id(), added.series().thing(), point)))
                .toList();
        return new News(
                since,
                cut.of(changes.disputes(), LIST, LINES),
                cut.of(changes.positions(), LIST, LINES),
                cut.of(changes.events(), LIST, LINES),
                cut.of(figures, LIST, LINES),
                cut.of(changes.exhibits(), LIST, LINES));
    }

    public boolean isEmpty() {
        return disputes.isEmpty() && positions.isEmpty() && events.isEmpty() && figures.isEmpty() && exhibits.isEmpty();
    }

    /** Address of the same with all of it; empty when nothing is left out. */
    public String more() {
        return List.of(disputes, positions, events, figures, exhibits).stream()
                .filter(Capped::canShowMore)
                .map(Capped::more)
                .findFirst()
                .orElse("");
    }
}
