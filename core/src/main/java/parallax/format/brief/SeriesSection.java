package parallax.format.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.situation.position.PlainWords;
import parallax.situation.series.FigureSeries;
import parallax.situation.series.Line;
import parallax.situation.series.Point;
import parallax.situation.series.Thing;
import parallax.situation.told.Side;

/** Figures over time, a group of lines for each speaker. */
final class SeriesSection {

    private static final int SERIES = 8;
    private static final int POINTS = 6;

    private final Writing writing;

    SeriesSection(Writing writing) {
        this.writing = writing;
    }

    Brief.Section write() {
        List<FigureSeries> series = writing.situation().series();
        List<Brief.Block> blocks = new ArrayList<>();
        writing.extent().first(series, SERIES).forEach(each -> blocks.add(block(each)));
        return new Brief.Section(
                "figures", "Figures over time", writing.extent().rest(series, SERIES), blocks);
    }

    private Brief.Block block(FigureSeries series) {
        List<Brief.Group> groups = new ArrayList<>();
        for (Line line : series.lines()) {
            groups.add(new Brief.Group(
                    "",
                    writing.extent().first(line.points(), POINTS).stream()
                            .map(point -> line("", point))
                            .toList(),
                    writing.extent().rest(line.points(), POINTS)));
        }
        return new Brief.Block(
                thing(series.thing()), List.of(writing.voices(series.articles())), groups, marks(series));
    }

    private List<Chart.Mark> marks(FigureSeries series) {
        List<Chart.Mark> marks = new ArrayList<>();
        for (Line line : series.lines()) {
            for (Point point : writing.extent().first(line.points(), POINTS)) {
                marks.add(new Chart.Mark(
                        point.to(),
                        point.quantity().atLeast(),
                        point.quantity().atMost(),
                        Words.oneLine(point.words()),
                        line.speaker(),
                        writing.citations().cite(point.side())));
            }
        }
        return marks;
    }

    /** @param thing what is counted; empty where that is said above */
    Brief.Line line(String thing, Point point) {
        List<String> notes = new ArrayList<>();
        if (point.mark() != Point.Mark.NONE) {
            notes.add(Words.label(point.mark()));
        }
        Side source = point.takenFrom();
        if (source != null) {
            notes.add("taken from " + source.speaker() + " ["
                    + writing.citations().cite(source).number() + "]");
        }
        return new Brief.Line(
                point.from().equals(point.to()) ? point.to().toString() : point.from() + " to " + point.to(),
                thing + Words.oneLine(point.words()),
                "",
                writing.citations().tellers(point.tellings()),
                String.join("; ", notes));
    }

    /** {@code soldiers, wounded, of Norland, near Vesna, running total}. */
    static String thing(Thing thing) {
        Thing.Site site = thing.site();
        String owner = thing.owner();
        return Stream.of(
                        Words.oneLine(thing.counted()),
                        thing.measure(),
                        owner == null ? null : "of " + PlainWords.state(owner),
                        site == null ? null : site(site),
                        kind(thing))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String site(Thing.Site site) {
        String name = PlainWords.state(site.name());
        String part = site.part();
        return Words.label(site.relation()) + " " + (part == null ? "" : part + " ") + name;
    }

    private static @Nullable String kind(Thing thing) {
        String length = thing.length();
        return switch (thing.kind()) {
            case LEVEL -> null;
            case CUMULATIVE -> "running total";
            case INTERVAL -> length == null ? "within a time" : "within a " + length;
        };
    }
}
