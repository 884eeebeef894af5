package parallax.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Anchor;
import parallax.ledger.Provenance;
import parallax.ledger.When;
import parallax.text.Labels;
import parallax.text.Span;

/** One object of a line, read field by field; a field that is missing or of another type is named in the error. */
public final class JsonRecord {

    private final JsonNode node;
    private final String path;
    private final @Nullable Pointers pointers;

    /**
     * @param path of the object in its line, for errors
     * @param pointers of the article that its spans count in, null when it has none of its own
     */
    public JsonRecord(JsonNode node, String path, @Nullable Pointers pointers) {
        this.node = node;
        this.path = path;
        this.pointers = pointers;
    }

    public String text(String field) {
        String value = findText(field);
        if (value == null) {
            throw expected(field, "text");
        }
        return value;
    }

    public @Nullable String findText(String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    public boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    public @Nullable BigDecimal findNumber(String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? value.decimalValue() : null;
    }

    public @Nullable LocalDate findDate(String field) {
        String value = findText(field);
        return value == null ? null : LocalDate.parse(value);
    }

    public <E extends Enum<E>> E constant(String field, Class<E> type) {
        return Labels.parse(type, text(field));
    }

    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(value -> texts.add(value.asText()));
        return texts;
    }

    public JsonRecord object(String field) {
        if (!node.path(field).isObject()) {
            throw expected(field, "an object");
        }
        return inside(node.path(field), path + "." + field);
    }

    public @Nullable JsonRecord findObject(String field) {
        return node.path(field).isObject() ? object(field) : null;
    }

    public List<JsonRecord> objects(String field) {
        List<JsonRecord> objects = new ArrayList<>();
        for (JsonNode value : node.path(field)) {
            objects.add(new JsonRecord(value, path + "." + field + "[" + objects.size() + "]", pointers));
        }
        return objects;
    }

    /** A part of this record counts where the record counts. */
    private JsonRecord inside(JsonNode part, String partPath) {
        if (inHeadline() && part instanceof com.fasterxml.jackson.databind.node.ObjectNode object) {
            object.put("in", "headline");
        }
        return new JsonRecord(part, partPath, pointers);
    }

    public Span span(String field) {
        Span span = findSpan(field);
        if (span == null) {
            throw expected(field, "a span [start, end]");
        }
        return span;
    }

    @Nullable
    Span findSpan(String field) {
        return node.path(field).isArray() ? span(node.path(field), inHeadline()) : null;
    }

    Span startAndEnd() {
        return pointers()
                .parse(Span.of(node.path("start").asInt(), node.path("end").asInt()), inHeadline());
    }

    public List<Span> spans(String field) {
        return spans(field, inHeadline());
    }

    public List<Span> spans(String field, boolean headline) {
        List<Span> spans = new ArrayList<>();
        node.path(field).forEach(value -> spans.add(span(value, headline)));
        return spans;
    }

    private Span span(JsonNode pair, boolean headline) {
        return pointers().parse(Span.of(pair.path(0).asInt(), pair.path(1).asInt()), headline);
    }

    @Nullable
    When findWhen(String field) {
        JsonRecord when = findObject(field);
        return when == null
                ? null
                : new When(
                        when.findDate("from"),
                        when.findDate("to"),
                        when.constant("precision", When.Precision.class),
                        when.text("text"),
                        when.span("span"));
    }

    Provenance provenance() {
        return new Provenance(
                text("rule"), text("engine"), node.path("confidence").asDouble());
    }

    Anchor anchor() {
        return new Anchor(startAndEnd(), text("text"), span("sentence"));
    }

    /** The same object with its spans counted in an article. */
    public JsonRecord in(Pointers article) {
        return new JsonRecord(node, path, article);
    }

    private Pointers pointers() {
        if (pointers == null) {
            throw new IllegalArgumentException("a span at " + path + " that counts in no article");
        }
        return pointers;
    }

    /** Whether its spans count in a headline that is no part of the text. */
    public boolean inHeadline() {
        return node.path("in").asText().equals("headline");
    }

    private IllegalArgumentException expected(String field, String what) {
        return new IllegalArgumentException("expected " + what + " at " + path + "." + field);
    }
}
