package parallax.format.linked;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** JSON-LD as Titanium expands it: every term an address. */
final class Expanded {

    private final JsonArray nodes;

    /** @param context what stands at the address that the document names; tests ask no server */
    Expanded(String document, String context) throws JsonLdError {
        this.nodes = JsonLd.expand(JsonDocument.of(new StringReader(document)))
                .loader((address, options) -> JsonDocument.of(new StringReader(context)))
                .get();
    }

    /** All nodes of a type, wherever they stand. */
    List<JsonObject> ofType(String type) {
        List<JsonObject> found = new ArrayList<>();
        collect(nodes, type, found);
        return found;
    }

    private static void collect(JsonValue value, String type, List<JsonObject> found) {
        switch (value.getValueType()) {
            case ARRAY -> value.asJsonArray().forEach(each -> collect(each, type, found));
            case OBJECT -> {
                JsonObject node = value.asJsonObject();
                if (node.containsKey("@type") && node.get("@type").toString().contains("\"" + type + "\"")) {
                    found.add(node);
                }
                node.values().forEach(each -> collect(each, type, found));
            }
            default -> {
                return;
            }
        }
    }

    /** The value of a property, or the name of the node that it leads to. */
    static String value(JsonObject node, String property) {
        JsonObject first = node.getJsonArray(property).getJsonObject(0);
        JsonValue value = first.containsKey("@value") ? first.get("@value") : first.get("@id");
        return value instanceof jakarta.json.JsonString text ? text.getString() : String.valueOf(value);
    }

    static JsonObject node(JsonObject node, String property) {
        return node.getJsonArray(property).getJsonObject(0);
    }
}
