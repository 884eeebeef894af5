package parallax.web.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import parallax.Reading;
import parallax.format.JsonLines;
import parallax.format.JsonLinesParser;
import parallax.ledger.Entry;
import parallax.text.Fingerprint;

/** One record of an article as JSON of the record contract, and back. */
public final class RecordJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Map<Entry.Kind, String> KINDS = Map.of(
            Entry.Kind.STATEMENT, "statements",
            Entry.Kind.EVENT, "events",
            Entry.Kind.FIGURE, "figures",
            Entry.Kind.EVIDENCE, "evidence");
    private static final int STAMP = 16;

    private RecordJson() {}

    public static String write(Reading reading, Entry entry) {
        return JsonLines.writeEntry(reading.article(), entry);
    }

    /** By which it is seen that a record is no longer what somebody looked at. */
    public static String stamp(Reading reading, Entry entry) {
        return Fingerprint.sha256(write(reading, entry)).substring(0, STAMP);
    }

    /**
     * What {@link #write} wrote.
     *
     * @param reading any of the article that the record is of
     */
    public static Entry parse(Reading reading, Entry.Kind kind, String json) {
        ObjectNode line = (ObjectNode) tree(JsonLines.write(reading.article(), reading.account()));
        KINDS.values().forEach(line::putArray);
        ((ArrayNode) line.path(Objects.requireNonNull(KINDS.get(kind)))).add(tree(json));
        return JsonLinesParser.parse(line).account().entries().get(0);
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a record that is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
