package parallax.format.linked;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.format.export.Exporter;
import parallax.format.export.JsonFile;
import parallax.format.export.Lookup;
import parallax.format.export.Outputs;
import parallax.ledger.Account;
import parallax.ledger.Event;
import parallax.ledger.Place;
import parallax.ledger.When;
import parallax.text.Labels;
import parallax.text.Span;

/**
 * Events as a GeoJSON FeatureCollection (RFC 7946). An event that is known to be in a country, and no more, has no point:
 * its geometry is null and its country stands in the properties. The point of a district or region is the middle of it, and
 * {@code point} says so.
 */
public final class GeoJson implements Exporter {

    /** The one file it writes. */
    public static final String FILE = "events.geojson";

    private final Outputs outputs;
    private @Nullable JsonFile file;

    public GeoJson(Outputs outputs) {
        this.outputs = outputs;
    }

    @Override
    public void begin() throws IOException {
        file = JsonFile.open(outputs, FILE)
                .object()
                .put("type", "FeatureCollection")
                .list("features");
    }

    @Override
    public void write(Article article, Account account) throws IOException {
        JsonFile out = opened();
        Lookup at = new Lookup(article, account);
        for (Event event : account.events()) {
            Place place = at.place(event.where());
            out.item().put("type", "Feature").put("id", at.id(event.id()));
            geometry(out, place);
            out.object("properties");
            source(out, article);
            coding(out, at, event);
            when(out, event.when());
            where(out, event, place);
            pointer(out, at, event);
            out.endObject().endObject();
        }
    }

    private static void geometry(JsonFile out, @Nullable Place place) throws IOException {
        Place.Position position = place == null ? null : place.position();
        if (place == null || position == null || place.precision() == Place.Precision.COUNTRY) {
            out.put("geometry", null);
            return;
        }
        out.object("geometry")
                .put("type", "Point")
                .put("coordinates", List.of(position.lon(), position.lat()))
                .endObject();
    }

    private static void source(JsonFile out, Article article) throws IOException {
        out.put("article", article.id())
                .put("url", article.source().url())
                .put("outlet", article.source().outlet())
                .put("published", article.published().date())
                .put("headline", article.headline().text());
    }

    private static void coding(JsonFile out, Lookup at, Event event) throws IOException {
        out.put("event", event.what().type())
                .put("modes", event.what().modes())
                .put("contexts", event.what().contexts())
                .put("auxiliary", event.auxiliary().stream().map(Labels::of).toList())
                .put("actors", at.names(event.roles().actors()))
                .put("recipients", at.names(event.roles().recipients()))
                .put("said_by", at.tellers(event.saidBy()))
                .put(
                        "figures",
                        at.figures(event).stream()
                                .map(figure -> figure.anchor().text())
                                .toList());
    }

    private static void when(JsonFile out, @Nullable When when) throws IOException {
        out.put("from", when == null ? null : when.from())
                .put("to", when == null ? null : when.to())
                .put("date_precision", when == null ? null : Labels.of(when.precision()));
    }

    private static void where(JsonFile out, Event event, @Nullable Place place) throws IOException {
        Event.Site site = event.site();
        out.put("place", place == null ? null : place.name())
                .put("geonames", place == null ? null : place.geonames())
                .put("country", place == null ? null : place.country())
                .put("precision", place == null ? null : Labels.of(place.precision()))
                .put("point", point(place))
                .put("where_by", site == null ? null : Labels.of(site.basis()));
    }

    /** What the point is: the place itself, or the middle of an area; null where there is none. */
    private static @Nullable String point(@Nullable Place place) {
        if (place == null || place.position() == null) {
            return null;
        }
        return switch (place.precision()) {
            case SITE, CITY -> "place";
            case DISTRICT, REGION -> "middle";
            case COUNTRY -> null;
        };
    }

    private static void pointer(JsonFile out, Lookup at, Event event) throws IOException {
        Span sentence = at.points(event.sentence());
        out.put("sentence", at.words(event.sentence()))
                .put("in", at.part(event.sentence()))
                .put("start", sentence.start())
                .put("end", sentence.end())
                .put("rule", event.provenance().rule())
                .put("confidence", event.provenance().confidence());
    }

    @Override
    public void end() throws IOException {
        opened().endList().endObject().end();
    }

    private JsonFile opened() {
        if (file == null) {
            throw new IllegalStateException("begin() comes first");
        }
        return file;
    }
}
