package parallax.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON laid out as YAML 1.2: blocks with indents; text in quotation marks, as JSON has it, so that nothing is taken for a number. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    static String of(JsonNode node) {
        YamlText text = new YamlText();
        text.block(node, "");
        return text.out.toString();
    }

    private void block(JsonNode node, String indent) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                out.append(indent).append(key(field.getKey())).append(':');
                value(field.getValue(), indent);
            }
        } else {
            for (JsonNode item : node) {
                out.append(indent).append('-');
                value(item, indent);
            }
        }
    }

    private void value(JsonNode node, String indent) {
        if (node.isContainerNode() && !node.isEmpty()) {
            out.append('\n');
            block(node, indent + STEP);
        } else {
            out.append(' ').append(node).append('\n');
        }
    }

    private static String key(String name) {
        return PLAIN.matcher(name).matches() && !name.equals("null") && !name.equals("true") && !name.equals("false")
                ? name
                : TextNode.valueOf(name).toString();
    }
}
