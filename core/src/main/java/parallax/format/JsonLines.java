package parallax.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.ledger.Account;
import parallax.ledger.Account.TimeMention;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Note;
import parallax.ledger.Place;
import parallax.text.Labels;
import parallax.text.Span;

/**
 * One article and its records as one line of JSON, version 1 of the record contract. All offsets are half-open and count
 * code points of {@code article.text}; a record with {@code "in":"headline"} counts those of {@code article.headline}.
 */
public final class JsonLines {

    /** Changes only when a field changes its name or meaning. */
    public static final int VERSION = 1;

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLines() {}

    /** The line, without line feed. */
    public static String write(Article article, Account account) {
        return json(out -> write(article, account, out));
    }

    /** The same into a generator, for what needs no text of it. */
    public static void write(Article article, Account account, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("version", VERSION);
        new ArticleWriter(out, article).write();
        Pointers pointers = new Pointers(article);
        writeActors(out, pointers, account.actors());
        writePlaces(out, pointers, account.places());
        writeTimes(out, pointers, account.times());
        new EntryWriter(out, pointers).writeEntries(account);
        writeNotes(out, account.notes());
        out.writeEndObject();
    }

    /** One record as it stands in the line of its article. */
    public static String writeEntry(Article article, Entry entry) {
        return json(out -> new EntryWriter(out, new Pointers(article)).write(entry));
    }

    /** The line for an input that could not be read. */
    public static String writeError(@Nullable String givenId, String place, String name, String message) {
        return json(out -> {
            out.writeStartObject();
            out.writeNumberField("version", VERSION);
            out.writeObjectFieldStart("error");
            out.writeStringField("given_id", givenId);
            out.writeStringField("place", place);
            out.writeStringField("name", name);
            out.writeStringField("message", message);
            out.writeEndObject();
            out.writeEndObject();
        });
    }

    private static void writeActors(JsonGenerator out, Pointers pointers, List<Actor> actors) throws IOException {
        out.writeArrayFieldStart("actors");
        for (Actor actor : actors) {
            out.writeStartObject();
            out.writeStringField("id", actor.id());
            out.writeStringField("name", actor.name());
            out.writeStringField("kind", Labels.of(actor.kind()));
            out.writeStringField("country", actor.country());
            writeStrings(out, "sectors", actor.sectors());
            out.writeStringField("role", actor.role());
            out.writeStringField("wikidata", actor.wikidata());
            writeMentions(out, pointers, actor.mentions());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writePlaces(JsonGenerator out, Pointers pointers, List<Place> places) throws IOException {
        out.writeArrayFieldStart("places");
        for (Place place : places) {
            Place.Position position = place.position();
            Long geonames = place.geonames();
            out.writeStartObject();
            out.writeStringField("id", place.id());
            out.writeStringField("name", place.name());
            writeNumber(out, "geonames", geonames == null ? null : BigDecimal.valueOf(geonames));
            writeNumber(out, "lat", position == null ? null : BigDecimal.valueOf(position.lat()));
            writeNumber(out, "lon", position == null ? null : BigDecimal.valueOf(position.lon()));
            out.writeStringField("country", place.country());
            out.writeStringField("precision", Labels.of(place.precision()));
            writeMentions(out, pointers, place.mentions());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeMentions(JsonGenerator out, Pointers pointers, List<Span> mentions) throws IOException {
        List<Span> body =
                mentions.stream().filter(span -> !pointers.inHeadline(span)).toList();
        List<Span> headline = mentions.stream().filter(pointers::inHeadline).toList();
        writeSpans(out, "mentions", body.stream().map(pointers::write).toList());
        if (!headline.isEmpty()) {
            writeSpans(
                    out,
                    "headline_mentions",
                    headline.stream().map(pointers::write).toList());
        }
    }

    private static void writeTimes(JsonGenerator out, Pointers pointers, List<TimeMention> times) throws IOException {
        out.writeArrayFieldStart("times");
        for (TimeMention time : times) {
            Span span = pointers.write(time.span());
            out.writeStartObject();
            out.writeNumberField("start", span.start());
            out.writeNumberField("end", span.end());
            out.writeStringField("type", time.type());
            out.writeStringField("value", time.value());
            out.writeBooleanField("resolved", time.resolved());
            if (pointers.inHeadline(time.span())) {
                out.writeStringField("in", "headline");
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeNotes(JsonGenerator out, List<Note> notes) throws IOException {
        out.writeArrayFieldStart("notes");
        for (Note note : notes) {
            out.writeStartObject();
            out.writeStringField("about", note.about());
            out.writeStringField("what", note.what());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void writeText(JsonGenerator out, String field, @Nullable Object value) throws IOException {
        out.writeStringField(field, value == null ? null : value.toString());
    }

    static void writeStrings(JsonGenerator out, String field, Iterable<String> values) throws IOException {
        out.writeArrayFieldStart(field);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    static void writeSpans(JsonGenerator out, String field, List<Span> spans) throws IOException {
        out.writeArrayFieldStart(field);
        for (Span span : spans) {
            out.writeStartArray();
            out.writeNumber(span.start());
            out.writeNumber(span.end());
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    static void writeSpan(JsonGenerator out, String field, Span span) throws IOException {
        out.writeArrayFieldStart(field);
        out.writeNumber(span.start());
        out.writeNumber(span.end());
        out.writeEndArray();
    }

    /** Whole numbers without a fraction, others without trailing zeros. */
    static void writeNumber(JsonGenerator out, String field, @Nullable BigDecimal value) throws IOException {
        out.writeFieldName(field);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeNumber(value.stripTrailingZeros().toPlainString());
        }
    }

    /** What writes into a generator. */
    interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    static String json(Body body) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(line)) {
            body.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return line.toString();
    }
}
