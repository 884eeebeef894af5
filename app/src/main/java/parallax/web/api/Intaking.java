package parallax.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.Result;
import parallax.article.NotRead;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Limits;
import parallax.capture.Origin;
import parallax.capture.Refusal;
import parallax.capture.input.Captures;
import parallax.ledger.Entry;
import parallax.store.Cause;
import parallax.store.Intake;
import parallax.store.Making;
import parallax.store.Outcome;
import parallax.store.desk.access.Token;
import parallax.text.Fingerprint;
import parallax.text.Labels;
import parallax.web.api.form.Asked;
import parallax.web.api.form.Form;
import parallax.web.api.form.Reply;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;

/**
 * Takes articles in over the API: a document, or JSON Lines. Nothing is fetched for it. One request is read at a time.
 */
public final class Intaking implements Routes {

    /** Articles of one request at most. */
    public static final int MOST = 50;

    private static final int DIGITS = 32;
    private static final Set<String> ABOUT = Set.of("url", "outlet", "published");
    private static final Set<String> LINES =
            Set.of("application/x-ndjson", "application/jsonl", "application/json-lines");
    private static final Set<String> DOCUMENTS = Set.of("text/plain", "text/html");

    private final Desk desk;

    public Intaking(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(Api.ROOT + "/articles", this::take);
    }

    /** What came of one input: an article with its records, or why there is none. */
    private record Taken(Captured captured, @Nullable Result result) {

        String place() {
            return captured.origin().place();
        }
    }

    private void take(Context context) {
        Visitor program = Bearer.require(context, Token.Scope.WRITE);
        Asked asked = new Asked(context, Form.JSON, ABOUT);
        Captures.Form form = form(Objects.requireNonNullElse(context.contentType(), ""));
        Given given = new Given(null, null, asked.day("published"), null, asked.find("outlet"));
        List<Taken> taken = read(context.bodyAsBytes(), form, given, asked.find("url"));
        Instant now = desk.clock().instant();
        String received = Fingerprint.sha256(context.bodyAsBytes());
        Map<Outcome, Long> outcomes = desk.write(ledger -> ledger.writer()
                .load(
                        taken.stream()
                                .map(each -> intake(each, received, given))
                                .toList(),
                        new Making(now, program.who(), "", Cause.ADDED)));
        if (outcomes.containsKey(Outcome.ADDED) || outcomes.containsKey(Outcome.CHANGED)) {
            desk.consolidator().soon();
        }
        context.status(outcomes.containsKey(Outcome.ADDED) ? 201 : 200);
        new Reply(context, asked, "").json(out -> write(out, taken));
    }

    private static Captures.Form form(String type) {
        String media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (LINES.contains(media)) {
            return Captures.Form.JSON_LINES;
        }
        if (DOCUMENTS.contains(media)) {
            return Captures.Form.DOCUMENT;
        }
        throw new DeskException(415, "media-type", "application/x-ndjson, text/html, text/plain", media);
    }

    private synchronized List<Taken> read(byte[] body, Captures.Form form, Given given, @Nullable String url) {
        List<Taken> taken = new ArrayList<>();
        Captures captures =
                new Captures(Limits.DEFAULT.withBytes(Math.max(1, body.length)), form, new ByteArrayInputStream(body));
        try (Stream<Captured> opened = captures.open(List.of("-"))) {
            for (Captured captured : (Iterable<Captured>) opened::iterator) {
                if (taken.size() == MOST) {
                    throw new DeskException(413, "too-many", MOST);
                }
                taken.add(read(captured, given, url));
            }
        }
        return taken;
    }

    private Taken read(Captured captured, Given given, @Nullable String url) {
        if (captured instanceof Capture capture) {
            Capture placed = new Capture(
                    posted(capture.origin(), url),
                    capture.payload(),
                    capture.given().or(given),
                    capture.left(),
                    capture.receipt());
            return new Taken(placed, desk.engine().read(placed));
        }
        Refusal refusal = (Refusal) captured;
        return new Taken(new Refusal(posted(refusal.origin(), url), refusal.name(), refusal.message()), null);
    }

    /** What came over the API has no file and, where nobody says it, no address. */
    private static Origin posted(Origin received, @Nullable String url) {
        return new Origin("posted", received.line(), received.offset(), url == null ? received.url() : url);
    }

    /** The same body, with the same said of it, is known the next time. */
    private static Intake intake(Taken taken, String received, Given given) {
        Result result = taken.result();
        String fingerprint = Fingerprint.id("", DIGITS, received, given, taken.place());
        if (result == null) {
            return new Intake(fingerprint, taken.place(), null, (Refusal) taken.captured());
        }
        NotRead reason = result.notRead();
        return reason == null
                ? new Intake(fingerprint, taken.place(), result.getReading(), null)
                : new Intake(
                        fingerprint,
                        taken.place(),
                        null,
                        new Refusal(taken.captured().origin(), reason.name(), reason.message()));
    }

    private static void write(JsonGenerator out, List<Taken> taken) throws IOException {
        out.writeArrayFieldStart("articles");
        for (Taken each : taken) {
            out.writeStartObject();
            out.writeStringField("place", each.place());
            Result result = each.result();
            if (result != null && result.notRead() == null) {
                String id = result.getReading().article().id();
                out.writeStringField("id", id);
                out.writeStringField("url", "/articles/" + id);
                out.writeObjectFieldStart("records");
                for (Entry.Kind kind : Entry.Kind.values()) {
                    out.writeNumberField(
                            Labels.of(kind),
                            result.getReading().account().entries().stream()
                                    .filter(entry -> entry.kind() == kind)
                                    .count());
                }
                out.writeEndObject();
            } else {
                refusal(out, each, result);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void refusal(JsonGenerator out, Taken taken, @Nullable Result result) throws IOException {
        NotRead reason = result == null ? null : result.notRead();
        out.writeObjectFieldStart("refused");
        out.writeStringField("name", reason == null ? ((Refusal) taken.captured()).name() : reason.name());
        out.writeStringField("message", reason == null ? ((Refusal) taken.captured()).message() : reason.message());
        out.writeEndObject();
    }
}
