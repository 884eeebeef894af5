package parallax.web.situation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import parallax.situation.Situation;
import parallax.situation.exhibit.Exhibit;
import parallax.situation.position.Positions;
import parallax.situation.position.Question;
import parallax.situation.position.Stance;
import parallax.situation.revision.Revision;
import parallax.situation.series.FigureSeries;
import parallax.situation.series.Line;
import parallax.situation.series.Point;
import parallax.situation.timeline.Happening;
import parallax.situation.timeline.Timeline;
import parallax.situation.told.Side;

/**
 * Narrows all parts of a situation by one measure: whether one of the records that a part is made of is looked at. What stands
 * for itself only with others keeps them: of a dispute all sides stay when one does. Nothing is computed anew, so that what
 * stays is what it was, under its own id.
 */
final class Narrower {

    private final Held held;
    private final Filters filters;

    Narrower(Held held, Filters filters) {
        this.held = held;
        this.filters = filters;
    }

    Situation narrow() {
        Situation whole = held.situation();
        return new Situation(
                whole.groups(),
                timeline(whole.timeline()),
                positions(whole.positions()),
                whole.series().stream()
                        .map(this::series)
                        .filter(each -> !each.lines().isEmpty())
                        .toList(),
                whole.disputes().stream()
                        .filter(dispute -> dispute.positions().stream().anyMatch(position -> meet(position.tellings())))
                        .toList(),
                whole.claims().stream()
                        .filter(claim -> claim.tellings().stream().anyMatch(telling -> meets(telling.side())))
                        .toList(),
                whole.exhibits().stream().filter(this::meets).toList(),
                whole.revisions().stream().filter(this::meets).toList());
    }

    private boolean meets(Side side) {
        return held.factsOf(side).meets(filters, side.speaker());
    }

    private boolean meet(List<Side> sides) {
        return sides.stream().anyMatch(this::meets);
    }

    private boolean meets(Exhibit exhibit) {
        return exhibit.tellings().stream().anyMatch(telling -> meets(telling.side()));
    }

    private boolean meets(Revision revision) {
        return revision.amendments().stream()
                .flatMap(amendment -> Stream.of(amendment.before(), amendment.now()))
                .filter(Objects::nonNull)
                .anyMatch(this::meets);
    }

    private Timeline timeline(Timeline whole) {
        return new Timeline(
                whole.days().stream()
                        .map(day -> new Timeline.Day(day.date(), happenings(day.told())))
                        .filter(day -> !day.told().isEmpty())
                        .toList(),
                happenings(whole.periods()),
                happenings(whole.undated()));
    }

    private List<Happening> happenings(List<Happening> all) {
        return all.stream().filter(happening -> meet(happening.tellings())).toList();
    }

    private Positions positions(Positions whole) {
        List<Question> questions = new ArrayList<>();
        Set<String> heard = new HashSet<>();
        for (Question question : whole.questions()) {
            List<Stance> stances = question.stances().stream()
                    .filter(stance -> meet(stance.tellings()))
                    .toList();
            if (!stances.isEmpty()) {
                questions.add(new Question(question.id(), question.raisedBy(), question.words(), stances));
                stances.forEach(stance -> heard.add(stance.speaker()));
            }
        }
        return new Positions(
                whole.speakers().stream()
                        .filter(speaker -> heard.contains(speaker.name()))
                        .toList(),
                questions);
    }

    private FigureSeries series(FigureSeries whole) {
        return new FigureSeries(
                whole.id(),
                whole.thing(),
                whole.lines().stream()
                        .map(line -> new Kept(
                                line.speaker(),
                                line.points().stream().filter(this::meets).toList()))
                        .filter(kept -> !kept.points().isEmpty())
                        .map(kept -> new Line(kept.speaker(), kept.points()))
                        .toList());
    }

    /** What is left of the values of a speaker; a line has at least one. */
    private record Kept(String speaker, List<Point> points) {}

    /** A value holds for its own days, whatever the sentence says. */
    private boolean meets(Point point) {
        Filters rest = new Filters(
                null, null, filters.actor(), filters.place(), filters.kind(), filters.disputed(), filters.words());
        return filters.covers(point.from(), point.to())
                && point.tellings().stream().anyMatch(side -> held.factsOf(side).meets(rest, side.speaker()));
    }
}
