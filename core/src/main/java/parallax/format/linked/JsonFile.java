package parallax.format.linked;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import parallax.format.export.Outputs;

/** One JSON file, written piece by piece, one item of its main list a line. */
final class JsonFile {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private JsonFile(JsonGenerator out) {
        this.out = out;
    }

    static JsonFile open(Outputs outputs, String name) throws IOException {
        return new JsonFile(JSON.createGenerator(outputs.open(name)));
    }

    JsonFile object() throws IOException {
        out.writeStartObject();
        return this;
    }

    JsonFile object(String field) throws IOException {
        out.writeObjectFieldStart(field);
        return this;
    }

    JsonFile list(String field) throws IOException {
        out.writeArrayFieldStart(field);
        return this;
    }

    /** An object of the main list: it begins a line. */
    JsonFile item() throws IOException {
        out.writeRaw('\n');
        out.writeStartObject();
        return this;
    }

    JsonFile endObject() throws IOException {
        out.writeEndObject();
        return this;
    }

    JsonFile endList() throws IOException {
        out.writeEndArray();
        return this;
    }

    /** What is not known is null. */
    JsonFile put(String field, @Nullable Object value) throws IOException {
        out.writeFieldName(field);
        write(value);
        return this;
    }

    /** What is not known is not written. */
    JsonFile putKnown(String field, @Nullable Object value) throws IOException {
        return value == null || value instanceof Collection<?> many && many.isEmpty() ? this : put(field, value);
    }

    private void write(@Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Number number) {
            out.writeNumber(new BigDecimal(number.toString()).toPlainString());
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Collection<?> many) {
            out.writeStartArray();
            for (Object each : many) {
                write(each);
            }
            out.writeEndArray();
        } else {
            out.writeString(value.toString());
        }
    }

    void end() throws IOException {
        out.writeRaw('\n');
        out.flush();
    }
}
