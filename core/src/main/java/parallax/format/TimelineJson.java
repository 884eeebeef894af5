package parallax.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import parallax.ledger.Place;
import parallax.situation.Situation;
import parallax.situation.timeline.Happening;
import parallax.situation.timeline.PlaceCount;
import parallax.situation.timeline.Timeline;
import parallax.story.Sources;
import parallax.text.Labels;

/** The timeline and its places as JSON: an event once, with all who tell it. */
final class TimelineJson {

    private final SituationJson sides;
    private final Sources sources;

    TimelineJson(SituationJson sides, Sources sources) {
        this.sides = sides;
        this.sources = sources;
    }

    void write(JsonGenerator out, Situation situation) throws IOException {
        Timeline timeline = situation.timeline();
        out.writeArrayFieldStart("timeline");
        for (Happening happening : timeline.happenings()) {
            write(out, happening);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("places");
        for (PlaceCount count : situation.places()) {
            write(out, count);
        }
        out.writeEndArray();
    }

    private void write(JsonGenerator out, Happening happening) throws IOException {
        Happening.Days days = happening.days();
        Place place = happening.place();
        out.writeStartObject();
        out.writeStringField("id", happening.id());
        JsonLines.writeText(out, "from", days == null ? null : days.from());
        JsonLines.writeText(out, "to", days == null ? null : days.to());
        out.writeStringField("precision", days == null ? null : Labels.of(days.precision()));
        JsonLines.writeText(out, "first_told", happening.firstTold());
        out.writeStringField("type", happening.kind().type().name());
        JsonLines.writeStrings(out, "modes", happening.kind().modes());
        JsonLines.writeStrings(
                out,
                "auxiliary",
                happening.kind().auxiliary().stream().map(Labels::of).toList());
        JsonLines.writeStrings(out, "actors", happening.parties().actors());
        JsonLines.writeStrings(out, "recipients", happening.parties().recipients());
        out.writeStringField("place", place == null ? null : place.id());
        out.writeStringField("words", happening.clause());
        sides.writeSides(out, "tellings", happening.tellings());
        GroupsJson.writeIndependence(out, sources.count(happening.articles()));
        out.writeEndObject();
    }

    private void write(JsonGenerator out, PlaceCount count) throws IOException {
        Place place = count.place();
        Place.Position position = place.position();
        List<String> events = count.happenings().stream().map(Happening::id).toList();
        out.writeStartObject();
        out.writeStringField("id", place.id());
        out.writeStringField("name", place.name());
        JsonLines.writeNumber(out, "lat", position == null ? null : BigDecimal.valueOf(position.lat()));
        JsonLines.writeNumber(out, "lon", position == null ? null : BigDecimal.valueOf(position.lon()));
        out.writeStringField("country", place.country());
        out.writeStringField("precision", Labels.of(place.precision()));
        JsonLines.writeStrings(out, "events", events);
        GroupsJson.writeIndependence(out, sources.count(count.articles()));
        out.writeEndObject();
    }
}
