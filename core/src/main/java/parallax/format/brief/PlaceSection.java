package parallax.format.brief;

import java.util.List;
import java.util.Locale;
import parallax.ledger.Place;
import parallax.situation.timeline.PlaceCount;

/** Where it happens. */
final class PlaceSection {

    private static final int PLACES = 10;

    private final Writing writing;

    PlaceSection(Writing writing) {
        this.writing = writing;
    }

    Brief.Section write() {
        List<PlaceCount> places = writing.situation().places();
        List<Brief.Line> lines =
                writing.extent().first(places, PLACES).stream().map(this::line).toList();
        return new Brief.Section(
                "places",
                "Places",
                writing.extent().rest(places, PLACES),
                lines.isEmpty() ? List.of() : List.of(Brief.Block.of("", lines)));
    }

    private Brief.Line line(PlaceCount count) {
        Place place = count.place();
        Place.Position at = place.position();
        String country = place.country();
        String where = place.name() + " (" + Words.label(place.precision())
                + (country == null || place.precision() == Place.Precision.COUNTRY ? "" : ", " + country)
                + (at == null ? "" : String.format(Locale.ROOT, ", %.2f %.2f", at.lat(), at.lon())) + "): ";
        return new Brief.Line(
                "",
                where + Words.count(count.happenings().size(), "event", "events"),
                "",
                List.of(writing.sources(count.articles())),
                writing.voices(count.articles()));
    }
}
