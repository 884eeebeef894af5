package parallax.article.meta;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parallax.capture.Json;
import parallax.capture.MalformedJsonException;

/** The items that a page describes in JSON-LD: lists, {@code @graph} and what is nested in them, laid side by side. */
final class LinkedScripts {

    private static final List<String> LOOKED_INTO = List.of(
            "@graph",
            "mainEntity",
            "mainEntityOfPage",
            "itemListElement",
            "item",
            "isPartOf",
            "about",
            "author",
            "publisher");

    /** What is deeper or later belongs to lists of other articles. */
    private static final int MOST_ITEMS = 5000;

    private static final int MOST_TROUBLES = 3;
    private static final int LONGEST = 8_000_000;
    private static final int SALVAGED = 200_000;
    private static final Pattern FIELD = Pattern.compile(
            "\"(headline|datePublished|dateModified|articleSection)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,400})\"");

    private final List<Map<?, ?>> items = new ArrayList<>();
    /** What has an {@code @id} by which other items speak of it, and something to say. */
    private final Map<Object, Map<?, ?>> named = new HashMap<>();

    private final List<String> troubles = new ArrayList<>();

    /** @param scripts elements with linked data */
    LinkedScripts(List<Element> scripts) {
        Deque<Object> open = new ArrayDeque<>();
        int units = 0;
        for (Element script : scripts) {
            String data = data(script);
            units += data.length();
            if (units > LONGEST) {
                trouble("has more than " + LONGEST + " characters; the rest was not read");
                break;
            }
            Object value = parse(data);
            if (value != null) {
                open.addLast(value);
            }
        }
        lay(open);
    }

    /** Some publish it inside a comment or a CDATA section. */
    private static String data(Element script) {
        String data = script.data().strip();
        for (String opening : List.of("<!--", "//<![CDATA[", "<![CDATA[")) {
            if (data.startsWith(opening)) {
                data = data.substring(opening.length());
                break;
            }
        }
        for (String closing : List.of("-->", "//]]>", "]]>")) {
            if (data.endsWith(closing)) {
                data = data.substring(0, data.length() - closing.length()).stripTrailing();
                break;
            }
        }
        return data.endsWith(";") ? data.substring(0, data.length() - 1) : data;
    }

    private @Nullable Object parse(String data) {
        try {
            return data.isEmpty() ? null : Json.LENIENT.parse(data);
        } catch (MalformedJsonException e) {
            trouble("is broken: " + e.getMessage());
            return salvaged(data);
        }
    }

    private void trouble(String what) {
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add("JSON-LD of the page " + what);
        }
    }

    /** The plain fields of a script that is no JSON, when it speaks of one article only. */
    private static @Nullable Object salvaged(String data) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(data.substring(0, Math.min(data.length(), SALVAGED)));
        while (field.find()) {
            boolean second = fields.put(field.group(1), field.group(2).replaceAll("\\\\(.)", "$1")) != null;
            if (second) {
                return null;
            }
        }
        fields.put("@type", "Article");
        return fields.size() > 1 ? fields : null;
    }

    private void lay(Deque<Object> open) {
        for (int looked = 0; !open.isEmpty() && looked < MOST_ITEMS; looked++) {
            Object value = open.removeFirst();
            if (value instanceof List<?> list) {
                list.stream().limit(MOST_ITEMS).filter(item -> item != null).forEach(open::addLast);
            } else if (value instanceof Map<?, ?> item) {
                items.add(item);
                if (item.get("@id") != null && item.size() > 2) {
                    named.putIfAbsent(item.get("@id"), item);
                }
                LOOKED_INTO.stream()
                        .map(item::get)
                        .filter(inner -> inner != null)
                        .forEach(open::addLast);
            }
        }
    }

    List<Map<?, ?>> items() {
        return items;
    }

    /** The item itself, or the one that it points to by its {@code @id}. */
    Map<?, ?> meant(Map<?, ?> item) {
        Object id = item.get("@id");
        Map<?, ?> other = id == null ? null : named.get(id);
        return item.size() <= 2 && other != null ? other : item;
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }
}
