package parallax.web.api.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Where an answer goes. */
public final class Reply {

    private static final JsonFactory JSON = new JsonFactory();

    private final Context context;
    private final Asked asked;
    private final String base;

    /** @param base address of the desk as the asker knows it, without a slash at its end */
    public Reply(Context context, Asked asked, String base) {
        this.context = context;
        this.asked = asked;
        this.base = base;
    }

    /** Fields of an object that is open. */
    @FunctionalInterface
    public interface Fields {

        void write(JsonGenerator out) throws IOException;

        /** None. */
        static Fields none() {
            return out -> {};
        }
    }

    /** A full address, for readers elsewhere. */
    public String address(String path) {
        return base + path;
    }

    /** What is answered is older than the ledger, and is to be asked for again. */
    public void untagged() {
        context.removeHeader("ETag");
    }

    /** An object. */
    public void json(Fields fields) {
        text(object(fields));
    }

    /** A text that is in the form already. */
    public void text(String text) {
        context.contentType(asked.form().type()).result(text);
    }

    /**
     * A page of a list: {@code items}, where the {@code next} page is, and what else there is to say.
     *
     * @param items written as they stand
     * @param cursor of the next page; null when there is none
     */
    public void page(Collection<String> items, @Nullable String cursor, Fields more) {
        String next = cursor == null ? null : asked.at(cursor);
        if (next != null) {
            context.header("Link", "<" + next + ">; rel=\"next\"");
        }
        json(out -> {
            out.writeArrayFieldStart("items");
            for (String item : items) {
                out.writeRawValue(item);
            }
            out.writeEndArray();
            out.writeStringField("next", next);
            more.write(out);
        });
    }

    /** Opens the answer for writing piece by piece. */
    public Writer open() {
        context.contentType(asked.form().type());
        return new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
    }

    /** An object as text. */
    public static String object(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    /** A list of words. */
    public static void strings(JsonGenerator out, String field, Collection<String> values) throws IOException {
        out.writeArrayFieldStart(field);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    /** A value as text, or null. */
    public static void text(JsonGenerator out, String field, @Nullable Object value) throws IOException {
        out.writeStringField(field, value == null ? null : value.toString());
    }
}
