package parallax.format.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One JSON file, written piece by piece, one item of its main list a line; objects beside one another stand on lines of their own. */
public final class JsonFile {

    private static final JsonFactory JSON =
            new JsonFactoryBuilder().rootValueSeparator("\n").build();

    private final JsonGenerator out;

    private JsonFile(JsonGenerator out) {
        this.out = out;
    }

    public static JsonFile open(Outputs outputs, String name) throws IOException {
        return new JsonFile(JSON.createGenerator(outputs.open(name)));
    }

    public JsonFile object() throws IOException {
        out.writeStartObject();
        return this;
    }

    public JsonFile object(String field) throws IOException {
        out.writeObjectFieldStart(field);
        return this;
    }

    public JsonFile list(String field) throws IOException {
        out.writeArrayFieldStart(field);
        return this;
    }

    /** An object of the main list: it begins a line. */
    public JsonFile item() throws IOException {
        out.writeRaw('\n');
        out.writeStartObject();
        return this;
    }

    public JsonFile endObject() throws IOException {
        out.writeEndObject();
        return this;
    }

    public JsonFile endList() throws IOException {
        out.writeEndArray();
        return this;
    }

    /** What is not known is null. */
    public JsonFile put(String field, @Nullable Object value) throws IOException {
        out.writeFieldName(field);
        write(value);
        return this;
    }

    /** What is not known is not written. */
    public JsonFile putKnown(String field, @Nullable Object value) throws IOException {
        boolean nothing = value == null || (value instanceof Collection<?> many && many.isEmpty());
        return nothing ? this : put(field, value);
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

    public void end() throws IOException {
        out.writeRaw('\n');
        out.flush();
    }
}
