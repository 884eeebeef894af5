package parallax.web.chart.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import parallax.web.chart.Canvas;
import parallax.web.chart.DataTable;
import parallax.web.chart.Drawing;

/**
 * Where things are told to have happened. A town or a site is a dot, as large as much is told of it; a region is a dashed
 * ring, somewhere in it; a country is no spot at all and stands beneath the map. Land and boundary lines are drawn without
 * names and owners.
 *
 * @param canvas of the drawing
 * @param boundaryNote what is to be said of the boundary lines
 */
public record PlaceMap(Canvas canvas, String boundaryNote) {

    private static final int MOST_SPOTS = 220;

    public PlaceMap {
        Objects.requireNonNull(canvas);
        Objects.requireNonNull(boundaryNote);
    }

    /** What stands on the map, and what beneath it. */
    record Parts(List<MapPlace> spots, List<MapPlace> elsewhere, List<MapPlace> unplaced) {}

    /** Draws places; nothing for none. */
    public Drawing draw(List<MapPlace> places) {
        List<MapPlace> sorted = places.stream()
                .sorted(Comparator.comparingInt(MapPlace::count)
                        .reversed()
                        .thenComparing(MapPlace::name)
                        .thenComparing(MapPlace::href))
                .toList();
        DataTable table = table(sorted);
        if (places.isEmpty()) {
            return new Drawing("", table, List.of(canvas.words().get("chart.map.nothing")));
        }
        List<MapPlace> placed = sorted.stream().filter(MapPlace::hasSpot).toList();
        List<MapPlace> unplaced =
                sorted.stream().filter(place -> !place.hasSpot()).toList();
        Focus focus = placed.isEmpty() ? new Focus(List.of(), List.of()) : Focus.of(placed);
        List<MapPlace> spots = focus.inside().stream()
                .sorted(Comparator.comparingInt(MapPlace::count).reversed().thenComparing(MapPlace::name))
                .limit(MOST_SPOTS)
                .toList();
        String svg = new MapSheet(canvas).draw(new Parts(spots, focus.outside(), unplaced));
        return new Drawing(svg, table, notes(focus.inside().size() - spots.size(), !spots.isEmpty()));
    }

    private List<String> notes(int leftOut, boolean isMap) {
        List<String> notes = new ArrayList<>();
        if (leftOut > 0) {
            notes.add(canvas.words().get("chart.map.more", leftOut));
        }
        if (isMap) {
            notes.add(boundaryNote);
        }
        return notes;
    }

    private DataTable table(List<MapPlace> places) {
        List<String> head = List.of(
                canvas.words().get("chart.head.place"),
                canvas.words().get("chart.head.country"),
                canvas.words().get("chart.head.precision"),
                canvas.words().get("chart.head.count"));
        return new DataTable(
                head,
                places.stream()
                        .map(place -> List.of(
                                new DataTable.Cell(place.name(), place.href()),
                                DataTable.Cell.of(place.country()),
                                DataTable.Cell.of(precision(place)),
                                DataTable.Cell.of(Integer.toString(place.count()))))
                        .toList());
    }

    private String precision(MapPlace place) {
        return canvas.words()
                .get(
                        switch (place.precision()) {
                            case SITE -> "chart.precision.site";
                            case CITY -> "chart.precision.city";
                            case DISTRICT -> "chart.precision.district";
                            case REGION -> "chart.precision.region";
                            case COUNTRY -> "chart.precision.country";
                        });
    }
}
