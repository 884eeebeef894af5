package parallax.store.watch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.format.JsonLines;
import parallax.ledger.Entry;

/** Matches as JSON for other programs: what is handed to a webhook, and JSON Feed 1.1. */
public final class MatchLines {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String FEED_VERSION = "https://jsonfeed.org/version/1.1";

    /** ISO 639 for a language that is not known; a feed leaves it out. */
    private static final String NOT_KNOWN = "und";

    private MatchLines() {}

    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    private static String json(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            body.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    /** The body of a delivery: the watch, its query as typed and in words, and the matches with their records. */
    public static String body(Watch watch, List<Match> matches) {
        return json(out -> {
            out.writeStringField("watch", watch.name());
            out.writeStringField("query", watch.line());
            out.writeStringField("query_in_words", watch.query().inWords());
            out.writeArrayFieldStart("matches");
            for (Match match : matches) {
                out.writeStartObject();
                out.writeStringField("id", match.id());
                out.writeStringField("found_at", match.foundAt().toString());
                write(out, match);
                out.writeStringField("headline", match.headline());
                out.writeStringField("sentence", match.sentence());
                out.writeStringField("url", match.url());
                Entry entry = match.entry();
                out.writeFieldName("content");
                out.writeRawValue(
                        entry == null
                                ? "null"
                                : JsonLines.writeEntry(match.reading().article(), entry));
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private static void write(JsonGenerator out, Match match) throws IOException {
        out.writeStringField("article", match.article());
        out.writeStringField("record", match.record());
        out.writeStringField("kind", match.kind());
        out.writeStringField("published", text(match.published()));
        out.writeStringField("outlet", match.outlet());
        out.writeStringField("speaker", match.speaker());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }

    /** JSON Feed 1.1, latest first. Of an article only the day is known, so it stands beside the items and not as a time. */
    public static String feed(Watch watch, List<Match> latest) {
        return json(out -> {
            out.writeStringField("version", FEED_VERSION);
            out.writeStringField("title", watch.name());
            out.writeStringField("description", watch.query().inWords());
            out.writeArrayFieldStart("items");
            for (Match match : latest) {
                writeItem(out, match);
            }
            out.writeEndArray();
        });
    }

    private static void writeItem(JsonGenerator out, Match match) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", match.id());
        if (match.url() != null) {
            out.writeStringField("url", match.url());
        }
        out.writeStringField("title", match.headline());
        out.writeStringField("content_text", match.sentence());
        out.writeStringField("date_modified", match.foundAt().toString());
        if (match.outlet() != null) {
            out.writeArrayFieldStart("authors");
            out.writeStartObject();
            out.writeStringField("name", match.outlet());
            out.writeEndObject();
            out.writeEndArray();
        }
        String language = match.reading().article().language();
        if (!language.equals(NOT_KNOWN)) {
            out.writeStringField("language", language);
        }
        out.writeObjectFieldStart("_parallax");
        write(out, match);
        out.writeEndObject();
        out.writeEndObject();
    }
}
