package parallax.format.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import parallax.situation.change.Changes;
import parallax.situation.dispute.Dispute;
import parallax.situation.position.Question;
import parallax.situation.position.Stance;
import parallax.situation.timeline.Happening;

/** What is new since a day. */
final class ChangeSection {

    private static final int LINES = 8;

    private final Writing writing;

    ChangeSection(Writing writing) {
        this.writing = writing;
    }

    Brief.Section write(LocalDate since) {
        Changes changes = Changes.of(writing.situation(), since);
        List<Brief.Block> blocks = new ArrayList<>();
        TimelineSection timeline = new TimelineSection(writing);
        List<Happening> events = timeline.mostTold(changes.events());
        add(blocks, "New events", events, each -> timeline.line(TimelineSection.when(each), each));
        add(blocks, "New disputes", changes.disputes(), this::dispute);
        add(blocks, "Positions taken or changed", changes.positions(), this::position);
        List<Brief.Line> points = new ArrayList<>();
        SeriesSection series = new SeriesSection(writing);
        changes.points()
                .forEach(added -> added.points()
                        .forEach(point -> points.add(
                                series.line(SeriesSection.thing(added.series().thing()) + ": ", point))));
        add(blocks, "New figures", points, line -> line);
        ClaimSections claims = new ClaimSections(writing);
        add(blocks, "New evidence", ClaimSections.sorted(changes.exhibits()), claims::exhibit);
        return new Brief.Section(
                "changes",
                "What changed since " + since,
                changes.isEmpty() ? "nothing that was published on that day or later is new" : "",
                blocks);
    }

    private <T> void add(List<Brief.Block> blocks, String title, List<T> all, Function<T, Brief.Line> line) {
        if (!all.isEmpty()) {
            blocks.add(new Brief.Block(
                    title + " (" + all.size() + ")",
                    List.of(),
                    List.of(new Brief.Group(
                            "",
                            writing.extent().first(all, LINES).stream()
                                    .map(line)
                                    .toList(),
                            writing.extent().rest(all, LINES)))));
        }
    }

    private Brief.Line dispute(Dispute dispute) {
        return new Brief.Line(
                Words.day(dispute.positions().get(1).tellings().get(0).date()),
                Words.label(dispute.kind()) + ": " + Words.shorten(dispute.cannotBothHold()),
                "",
                writing.citations().tellers(dispute.sides()),
                "");
    }

    private Brief.Line position(Changes.PositionChange change) {
        Stance now = change.now();
        Stance before = change.before();
        String held = before == null
                ? "silent before"
                : "before: " + PositionSection.verb(before.kind()) + " " + before.says();
        return new Brief.Line(
                Words.day(now.first().date()),
                PositionSection.verb(now.kind())
                        + (change.question().raisedBy() == Question.Source.EVENT ? "" : " " + now.says())
                        + " (" + Words.shorten(change.question().words()) + ")",
                "",
                writing.citations().tellers(now.tellings()),
                held);
    }
}
