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
final class JsonRecord {

    private final JsonNode node;
    private final String path;
    private final Pointers pointers;

    JsonRecord(JsonNode node, String path, Pointers pointers) {
        this.node = node;
        this.path = path;
        this.pointers = pointers;
    }

    String text(String field) {
        String value = findText(field);
        if (value == null) {
            throw expected(field, "text");
        }
        return value;
    }

    @Nullable
    String findText(String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    @Nullable
    BigDecimal findNumber(String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? value.decimalValue() : null;
    }

    @Nullable
    LocalDate findDate(String field) {
        String value = findText(field);
        return value == null ? null : LocalDate.parse(value);
    }

    <E extends Enum<E>> E constant(String field, Class<E> type) {
        return Labels.parse(type, text(field));
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(value -> texts.add(value.asText()));
        return texts;
    }

    JsonRecord object(String field) {
        if (!node.path(field).isObject()) {
            throw expected(field, "an object");
        }
        return inside(node.path(field), path + "." + field);
    }

    @Nullable
    JsonRecord findObject(String field) {
        return node.path(field).isObject() ? object(field) : null;
    }

    List<JsonRecord> objects(String field) {
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

    Span span(String field) {
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
        return pointers.parse(
                Span.of(node.path("start").asInt(), node.path("end").asInt()), inHeadline());
    }

    List<Span> spans(String field) {
        return spans(field, inHeadline());
    }

    List<Span> spans(String field, boolean headline) {
        List<Span> spans = new ArrayList<>();
        node.path(field).forEach(value -> spans.add(span(value, headline)));
        return spans;
    }

    private Span span(JsonNode pair, boolean headline) {
        return pointers.parse(Span.of(pair.path(0).asInt(), pair.path(1).asInt()), headline);
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

    private boolean inHeadline() {
        return node.path("in").asText().equals("headline");
    }

    IllegalArgumentException expected(String field, String what) {
        return new IllegalArgumentException("expected " + what + " at " + path + "." + field);
    }
}
