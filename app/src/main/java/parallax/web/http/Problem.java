package parallax.web.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import parallax.web.words.Words;

/** A failure for programs, as {@code application/problem+json} (RFC 9457). */
public final class Problem {

    private static final String TYPE = "application/problem+json";
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern DATA =
            Pattern.compile("(/api(/.*)?|/health|/ready|/metrics|.*\\.(json|jsonl|csv|geojson|atom))");
    private static final Pattern PAGES = Pattern.compile("text/html|application/xhtml\\+xml|text/\\*|\\*/\\*");

    private Problem() {}

    /** Whether a program asks: by the address, or because it takes JSON and no page. */
    public static boolean isWanted(Context context) {
        String accepted = context.header("Accept");
        return DATA.matcher(context.path()).matches()
                || (accepted != null
                        && accepted.contains("json")
                        && !PAGES.matcher(accepted).find());
    }

    /** Answers with a trouble; its status is set already. */
    public static void write(Context context, Failures.Trouble trouble, Words words) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("type", "urn:parallax:problem:" + trouble.name());
            out.writeStringField("title", words.get("trouble.title"));
            out.writeNumberField("status", trouble.status());
            out.writeStringField("detail", trouble.message());
            out.writeStringField("instance", context.path());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        context.removeHeader("ETag").contentType(TYPE).result(text.toString());
    }
}
