package parallax.format.coded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.format.export.Exporter;
import parallax.format.export.JsonFile;
import parallax.format.export.Lookup;
import parallax.format.export.Outputs;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Event;
import parallax.ledger.Place;
import parallax.text.Labels;
import parallax.text.Span;

/** Events as PLOVER records (manual draft 2.0, chapter on data fields), one JSON object a line. */
public final class Plover implements Exporter {

    /** The one file it writes. */
    public static final String FILE = "plover.jsonl";

    private final Outputs outputs;
    private final Undated undated;
    private @Nullable JsonFile file;

    public Plover(Outputs outputs, Undated undated) {
        this.outputs = outputs;
        this.undated = undated;
    }

    @Override
    public void begin() throws IOException {
        file = JsonFile.open(outputs, FILE);
    }

    @Override
    public void write(Article article, Account account) throws IOException {
        if (file == null) {
            throw new IllegalStateException("begin() comes first");
        }
        Lookup at = new Lookup(article, account);
        for (Event event : account.events()) {
            file.object();
            write(file, at, event);
            file.endObject();
        }
    }

    private void write(JsonFile out, Lookup at, Event event) throws IOException {
        Dating dating = Dating.of(event, at.article(), undated);
        out.put("id", at.id(event.id())).put("has_event", true).put("date", dating.from());
        if (dating.day() == null) {
            out.putKnown("enddate", dating.to());
        }
        entities(out, "actor", at, event, at.actors(event.roles().actors()));
        entities(out, "recipient", at, event, at.actors(event.roles().recipients()));
        out.put("event", List.of(event.what().type()))
                .put("mode", modes(event))
                .put("context", event.what().contexts())
                .put("quad_code", event.what().type().quad())
                .put("event_text", List.of(event.anchor().text()));
        location(out, at.place(event.where()));
        text(out, at, event);
        out.put("coder", "Parallax").putKnown("comment", comment(at, event, dating));
    }

    /** PLOVER's modes, and its auxiliary ones behind them. */
    private static List<String> modes(Event event) {
        List<String> modes = new ArrayList<>(event.what().modes());
        event.auxiliary().forEach(each -> modes.add(each == Event.Auxiliary.NEGATED ? "negation" : Labels.of(each)));
        return modes;
    }

    /** Nobody named as actor is sector UNK, as the manual has it; nobody named as recipient is an empty list. */
    private static void entities(JsonFile out, String field, Lookup at, Event event, List<Actor> actors)
            throws IOException {
        out.list(field);
        if (actors.isEmpty() && field.equals("actor")) {
            out.object().put("code", null).put("sector", "UNK").endObject();
        }
        for (Actor actor : actors) {
            String wikidata = actor.wikidata();
            out.object()
                    .put("code", actor.country())
                    .put("sector", sector(actor))
                    .put("entity_text", words(at, event, actor))
                    .putKnown("identifier_id", wikidata)
                    .putKnown("identifier_text", wikidata == null ? null : actor.name())
                    .endObject();
        }
        out.endList();
    }

    /** Three characters, or six where there is a second sector. */
    private static @Nullable String sector(Actor actor) {
        return actor.sectors().isEmpty()
                ? null
                : String.join("", actor.sectors().stream().limit(2).toList());
    }

    /** The words that name the actor in the sentence of the event, or else the canonical name. */
    private static String words(Lookup at, Event event, Actor actor) {
        return actor.mentions().stream()
                .filter(event.sentence()::contains)
                .findFirst()
                .map(at::words)
                .orElse(actor.name());
    }

    private static void location(JsonFile out, @Nullable Place place) throws IOException {
        out.list("event_loc");
        if (place != null) {
            Place.Position position = place.position();
            boolean country = place.precision() == Place.Precision.COUNTRY;
            out.object()
                    .put("resolved_place", place.name())
                    .putKnown("geonameid", place.geonames())
                    .putKnown("lat", position == null || country ? null : position.lat())
                    .putKnown("lon", position == null || country ? null : position.lon())
                    .putKnown("country_code", place.country())
                    .put("resolution", resolution(place.precision()))
                    .endObject();
        }
        out.endList();
    }

    private static int resolution(Place.Precision precision) {
        return switch (precision) {
            case SITE -> 5;
            case CITY -> 4;
            case DISTRICT -> 3;
            case REGION -> 2;
            case COUNTRY -> 1;
        };
    }

    private static void text(JsonFile out, Lookup at, Event event) throws IOException {
        Article article = at.article();
        Span sentence = at.points(event.sentence());
        out.putKnown("link", article.source().url())
                .put("text", at.words(event.sentence()))
                .object("text_info")
                .put("start", sentence.start())
                .put("end", sentence.end())
                .put("in", at.part(event.sentence()))
                .endObject()
                .object("cite_info")
                .putKnown("url", article.source().url())
                .put("title", article.headline().text())
                .put("language", article.language())
                .putKnown("publication", article.source().outlet())
                .putKnown("date", article.published().date())
                .put("codebook", "PLOVER manual draft 2.0")
                .endObject();
    }

    private static @Nullable String comment(Lookup at, Event event, Dating dating) {
        List<String> parts = new ArrayList<>();
        List<String> tellers = at.tellers(event.saidBy());
        if (event.saidBy() != null) {
            parts.add("said by " + (tellers.isEmpty() ? "an unknown speaker" : String.join("; ", tellers)));
        }
        if (dating.assumed()) {
            parts.add(Dating.NOTE);
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    @Override
    public void end() throws IOException {
        if (file != null) {
            file.end();
        }
    }
}
