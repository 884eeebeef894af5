package parallax.format.cite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A citation for programs that read the JSON of the Citation Style Language. Names are literal: none is taken apart. */
public final class CslJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CslJson() {}

    /** An array of one item, as such programs want it. */
    public static String write(Citation citation) {
        ObjectNode item = JSON.createObjectNode();
        item.put("id", citation.key()).put("type", "article-newspaper");
        put(item, "title", citation.title());
        if (!citation.authors().isEmpty()) {
            var authors = item.putArray("author");
            citation.authors().forEach(name -> authors.addObject().put("literal", name));
        }
        put(item, "container-title", citation.outlet());
        day(item, "issued", citation.published());
        put(item, "URL", citation.url() == null ? citation.address() : citation.url());
        day(item, "accessed", citation.accessed());
        put(item, "language", citation.article().language());
        item.put("archive", "Parallax").put("archive_location", citation.address());
        item.put("note", note(citation));
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(JSON.createArrayNode().add(item))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a citation that is no JSON", e);
        }
    }

    private static void put(ObjectNode item, String field, @Nullable String value) {
        if (value != null) {
            item.put(field, value);
        }
    }

    private static void day(ObjectNode item, String field, @Nullable LocalDate day) {
        if (day != null) {
            item.putObject(field)
                    .putArray("date-parts")
                    .addArray()
                    .add(day.getYear())
                    .add(day.getMonthValue())
                    .add(day.getDayOfMonth());
        }
    }

    private static String note(Citation citation) {
        String note = citation.kind() + ": “" + citation.quotation() + "”";
        return citation.missing().isEmpty() ? note : note + ". Not known: " + String.join("; ", citation.missing());
    }
}
