package parallax.capture;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into plain Java values: {@code Map<String, Object>}, {@code List<Object>}, {@code String}, {@code Number},
 * {@code Boolean} and null. The JSON library is seen nowhere else in the rooms that read.
 */
public final class Json {

    /** What RFC 8259 allows and nothing else; used for records that a program wrote. */
    public static final Json STRICT = new Json(false);

    /** Forgives what pages get wrong in their own metadata: line ends inside strings, a comma too many. */
    public static final Json LENIENT = new Json(true);

    private final ObjectReader reader;

    private Json(boolean lenient) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
        ObjectMapper mapper = JsonMapper.builder(factory)
                .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, lenient)
                .configure(JsonReadFeature.ALLOW_TRAILING_COMMA, lenient)
                .configure(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, lenient)
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, !lenient)
                .build();
        this.reader = mapper.readerFor(Object.class);
    }

    /**
     * @return the value, null for {@code null}
     * @throws MalformedJsonException when it is not JSON
     */
    public @Nullable Object parse(String text) {
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    /**
     * The same from UTF-8 bytes.
     *
     * @throws MalformedJsonException when it is not JSON
     */
    public @Nullable Object parse(byte[] utf8) {
        try {
            return reader.readValue(utf8);
        } catch (JacksonException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new MalformedJsonException(String.valueOf(e.getMessage()), e);
        }
    }

    private static MalformedJsonException malformed(JacksonException e) {
        JsonLocation where = e.getLocation();
        String column = where == null ? "" : " at column " + where.getColumnNr();
        return new MalformedJsonException(firstLine(e.getOriginalMessage()) + column, e);
    }

    private static String firstLine(@Nullable String message) {
        String text = message == null ? "not JSON" : message.lines().findFirst().orElse("not JSON");
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
