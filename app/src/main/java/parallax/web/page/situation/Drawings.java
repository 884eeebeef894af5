package parallax.web.page.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.ledger.Event;
import parallax.ledger.Place;
import parallax.ledger.When.Precision;
import parallax.situation.Situation;
import parallax.situation.dispute.Dispute;
import parallax.situation.dispute.Position;
import parallax.situation.position.PlainWords;
import parallax.situation.series.FigureSeries;
import parallax.situation.series.Line;
import parallax.situation.series.Point;
import parallax.situation.timeline.Happening;
import parallax.situation.timeline.PlaceCount;
import parallax.situation.told.Side;
import parallax.web.chart.Canvas;
import parallax.web.chart.Glyph;
import parallax.web.chart.Narrowing;
import parallax.web.chart.map.MapPlace;
import parallax.web.chart.map.PlaceMap;
import parallax.web.chart.series.SeriesChart;
import parallax.web.chart.series.SeriesPoint;
import parallax.web.chart.timeline.TimelineChart;
import parallax.web.chart.timeline.TimelineItem;
import parallax.web.page.list.Address;

/** The drawings of situations: when, where, in what numbers. */
final class Drawings {

    private static final int WIDE = 1150;
    private static final int HALF = 620;
    private static final int LABEL = 110;

    private final Say say;
    private final Narrowing narrowing;

    /** @param narrowing the address of the page for fewer days */
    Drawings(Say say, Narrowing narrowing) {
        this.say = say;
        this.narrowing = narrowing;
    }

    private Canvas canvas(String id, String title, int width) {
        return new Canvas(id + "-" + width, title, "", width, say.words());
    }

    /** What is told of a day or a longer time, a lane for each type of event. */
    Picture timeline(Situation situation) {
        TimelineItem.Kind kind = new TimelineItem.Kind("kind-event", say.words().get("entry.event"), Glyph.CIRCLE);
        List<TimelineItem> items = new ArrayList<>();
        for (Happening happening : situation.timeline().happenings()) {
            item(happening, kind).ifPresent(items::add);
        }
        String title = say.words().get("timeline.title");
        return Picture.of(WIDE, width -> new TimelineChart(canvas("when", title, width), narrowing, null).draw(items));
    }

    private Optional<TimelineItem> item(Happening happening, TimelineItem.Kind kind) {
        Happening.Days days = happening.days();
        if (days == null) {
            return Optional.empty();
        }
        return Optional.of(new TimelineItem(
                days.from(),
                days.to(),
                days.precision(),
                say.type(happening.kind().type()),
                say.cut(happening.clause(), LABEL),
                say.href(say.plainest(happening)),
                kind,
                standing(happening),
                say.origins(Say.articles(happening.tellings()))));
    }

    private TimelineItem.Standing standing(Happening happening) {
        boolean hypothetical = happening.kind().auxiliary().contains(Event.Auxiliary.FUTURE)
                || happening.kind().auxiliary().contains(Event.Auxiliary.HYPOTHETICAL);
        return new TimelineItem.Standing(
                happening.tellings().stream().anyMatch(side -> say.held().isDisputed(side)),
                happening.kind().denied(),
                hypothetical);
    }

    /** Who told which side of a dispute when, a lane for each side. */
    Picture tellings(Dispute dispute) {
        TimelineItem.Kind kind = new TimelineItem.Kind("plain", say.words().get("dispute.telling"), Glyph.CIRCLE);
        List<TimelineItem> items = new ArrayList<>();
        for (Position position : dispute.positions()) {
            String lane = say.text(position.says()).words();
            for (Side side : position.tellings()) {
                if (side.date() != null) {
                    items.add(new TimelineItem(
                            side.date(),
                            null,
                            Precision.DAY,
                            lane,
                            say.speaker(side.speaker()) + ": " + say.cut(side.text(), LABEL),
                            say.href(side),
                            kind,
                            TimelineItem.Standing.PLAIN,
                            0));
                }
            }
        }
        String title = say.words().get("dispute.order");
        return Picture.of(WIDE, width -> new TimelineChart(canvas("told", title, width), narrowing, null).draw(items));
    }

    /** Where events are told to have been; each place leads to the page narrowed to it. */
    Picture places(List<PlaceCount> all, Address address) {
        List<MapPlace> places = all.stream().map(count -> place(count, address)).toList();
        String title = say.words().get("places.title");
        String note = say.words().get("places.boundaries");
        return Picture.of(WIDE, width -> new PlaceMap(canvas("where", title, width), note).draw(places));
    }

    private static MapPlace place(PlaceCount count, Address address) {
        Place place = count.place();
        String country = place.country();
        return new MapPlace(
                place.name(),
                country == null ? "" : PlainWords.state(country),
                place.position(),
                place.precision(),
                count.happenings().size(),
                address.with(FilterForm.PLACE, place.name()).toString());
    }

    /** Figures over time, a shape for each speaker. */
    Picture series(FigureSeries series, boolean wide) {
        List<SeriesPoint> points = new ArrayList<>();
        int group = 0;
        for (Line line : series.lines()) {
            for (Point point : line.points()) {
                points.add(new SeriesPoint(
                        point.to(),
                        point.quantity().atLeast(),
                        point.quantity().atMost(),
                        point.words(),
                        say.speaker(line.speaker()),
                        say.href(point.side()),
                        group));
            }
            group++;
        }
        return Picture.of(
                wide ? WIDE : HALF,
                width -> new SeriesChart(canvas("of-" + series.id(), say.thing(series.thing()), width), narrowing)
                        .draw(points));
    }
}
