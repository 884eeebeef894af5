package parallax.capture.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One element of a feed with all that is in it.
 *
 * @param name with the usual prefix of its namespace, whatever prefix the feed gives it: {@code dc:creator}; none for RSS
 * @param attributes by name as written
 * @param content texts and elements in order
 * @param line at which its start tag ends
 */
record Element(String name, Map<String, String> attributes, List<Node> content, long line) implements Node {

    /** Elements of HTML that have no end tag. */
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "source", "col", "area", "embed");

    Element {
        attributes = Map.copyOf(attributes);
        content = List.copyOf(content);
    }

    /** The children of one of these names, in the order of the names, then of the document. */
    List<Element> children(String... names) {
        return Stream.of(names)
                .flatMap(name -> content.stream()
                        .filter(Element.class::isInstance)
                        .map(Element.class::cast)
                        .filter(child -> child.name.equals(name)))
                .toList();
    }

    /** The first child of one of these names that holds something, null when none does. */
    @Nullable
    Element find(String... names) {
        return children(names).stream()
                .filter(child -> !child.content.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The words of the first child of one of these names, null when there are none. */
    @Nullable
    String text(String... names) {
        return children(names).stream()
                .map(child -> child.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String attribute(String named) {
        String value = attributes.get(named);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** All words in it, markup left out. */
    String text() {
        StringBuilder words = new StringBuilder();
        write(words, false);
        return words.toString();
    }

    /** What stands in it as markup, the prefixes of its elements left out. */
    String markup() {
        StringBuilder markup = new StringBuilder();
        write(markup, true);
        return markup.toString();
    }

    private void write(StringBuilder out, boolean marked) {
        for (Node part : content) {
            if (part instanceof Node.Words words) {
                out.append(marked ? escaped(words.text()) : words.text());
            } else if (part instanceof Element child) {
                child.writeWhole(out, marked);
            }
        }
    }

    private void writeWhole(StringBuilder out, boolean marked) {
        if (!marked) {
            write(out, false);
            return;
        }
        String local = name.substring(name.indexOf(':') + 1);
        out.append('<').append(local);
        attributes.forEach((key, value) -> out.append(' ')
                .append(key)
                .append("=\"")
                .append(escaped(value).replace("\"", "&quot;"))
                .append('"'));
        out.append('>');
        if (VOID.contains(local)) {
            return;
        }
        write(out, true);
        out.append("</").append(local).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
