package parallax.situation.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.situation.Situation;
import parallax.situation.dispute.Dispute;
import parallax.situation.dispute.Position;
import parallax.situation.exhibit.Exhibit;
import parallax.situation.position.Question;
import parallax.situation.position.Stance;
import parallax.situation.series.FigureSeries;
import parallax.situation.series.Point;
import parallax.situation.timeline.Happening;

/**
 * What is new in a situation since a day, by the days of publication: what an article without a day tells is never new.
 *
 * @param since the first day of what is new
 * @param events told for the first time
 * @param positions taken for the first time, or given up
 * @param points new figures of series
 * @param disputes that were none before
 * @param exhibits evidence that nobody named before
 */
public record Changes(
        LocalDate since,
        List<Happening> events,
        List<PositionChange> positions,
        List<NewPoints> points,
        List<Dispute> disputes,
        List<Exhibit> exhibits) {

    public Changes {
        Objects.requireNonNull(since);
        events = List.copyOf(events);
        positions = List.copyOf(positions);
        points = List.copyOf(points);
        disputes = List.copyOf(disputes);
        exhibits = List.copyOf(exhibits);
    }

    /** What is new in a situation on and after a day. */
    public static Changes of(Situation situation, LocalDate since) {
        return new Changes(
                since,
                situation.timeline().happenings().stream()
                        .filter(happening -> isNew(happening.firstTold(), since))
                        .toList(),
                positions(situation, since),
                points(situation, since),
                situation.disputes().stream()
                        .filter(dispute -> isNew(arisen(dispute), since))
                        .toList(),
                situation.exhibits().stream()
                        .filter(exhibit ->
                                isNew(exhibit.tellings().get(0).side().date(), since))
                        .toList());
    }

    public boolean isEmpty() {
        return events.isEmpty() && positions.isEmpty() && points.isEmpty() && disputes.isEmpty() && exhibits.isEmpty();
    }

    private static boolean isNew(@Nullable LocalDate day, LocalDate since) {
        return day != null && !day.isBefore(since);
    }

    /** A dispute is one as soon as its second position is taken. */
    private static @Nullable LocalDate arisen(Dispute dispute) {
        List<LocalDate> firsts = new ArrayList<>();
        for (Position position : dispute.positions()) {
            LocalDate first = position.tellings().get(0).date();
            if (first == null) {
                return null;
            }
            firsts.add(first);
        }
        return firsts.stream().sorted().skip(1).findFirst().orElse(null);
    }

    private static List<PositionChange> positions(Situation situation, LocalDate since) {
        List<PositionChange> changes = new ArrayList<>();
        for (Question question : situation.positions().questions()) {
            for (Stance stance : question.stances()) {
                if (isNew(stance.first().date(), since)) {
                    changes.add(new PositionChange(question, earlier(question, stance, since), stance));
                }
            }
        }
        return changes;
    }

    /** What the same speaker held before; null when they were silent. */
    private static @Nullable Stance earlier(Question question, Stance stance, LocalDate since) {
        return question.stances().stream()
                .filter(other -> other.speaker().equals(stance.speaker()))
                .filter(other -> !isNew(other.first().date(), since))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static List<NewPoints> points(Situation situation, LocalDate since) {
        List<NewPoints> found = new ArrayList<>();
        for (FigureSeries series : situation.series()) {
            List<Point> added = series.points().stream()
                    .filter(point -> isNew(point.told(), since))
                    .toList();
            if (!added.isEmpty()) {
                found.add(new NewPoints(series, added));
            }
        }
        return found;
    }

    /**
     * A position that is new.
     *
     * @param question on what
     * @param before what the speaker held before; null when nothing
     * @param now what the speaker holds
     */
    public record PositionChange(
            Question question, @Nullable Stance before, Stance now) {}

    /**
     * New figures of a series.
     *
     * @param series the whole series
     * @param points those that are new, in order of time
     */
    public record NewPoints(FigureSeries series, List<Point> points) {

        public NewPoints {
            points = List.copyOf(points);
        }
    }
}
