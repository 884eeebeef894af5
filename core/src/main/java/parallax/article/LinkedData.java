package parallax.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import parallax.capture.Json;
import parallax.capture.MalformedJsonException;

/** What a page says about its article in JSON-LD, in the words of schema.org; lists and {@code @graph} are looked into. */
final class LinkedData {

    private static final Pattern ARTICLE = Pattern.compile("(?i).*(Article|BlogPosting|LiveBlogPosting|Report)");
    private static final Pattern WRAPPER = Pattern.compile("(?i).*(WebPage|ItemPage|MedicalWebPage)");
    private static final List<String> LOOKED_INTO =
            List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement");
    private static final int MOST_ITEMS = 500;

    private final Map<?, ?> article;
    private final boolean found;
    /** What has a name and an {@code @id} by which other items speak of it. */
    private final Map<Object, Map<?, ?>> named;

    private final List<String> troubles;

    private LinkedData(@Nullable Map<?, ?> article, Map<Object, Map<?, ?>> named, List<String> troubles) {
        this.named = named;
        this.article = article == null ? Map.of() : article;
        this.found = article != null;
        this.troubles = List.copyOf(troubles);
    }

    /** @param scripts script elements of a page, of any type */
    static LinkedData of(List<Element> scripts) {
        List<Object> values = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (Element script : scripts) {
            if (!script.attr("type").contains("ld+json")) {
                continue;
            }
            try {
                Object value = Json.LENIENT.parse(data(script));
                if (value != null) {
                    values.add(value);
                }
            } catch (MalformedJsonException e) {
                troubles.add("JSON-LD of the page is broken: " + e.getMessage());
            }
        }
        Map<Object, Map<?, ?>> named = new HashMap<>();
        return new LinkedData(pick(values, named), named, troubles);
    }

    /** Some publish it inside a comment or a CDATA section. */
    private static String data(Element script) {
        return script.data()
                .strip()
                .replaceFirst("^(<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)", "")
                .replaceFirst("(-->|//\\]\\]>|\\]\\]>)$", "")
                .replaceFirst(";$", "");
    }

    private static @Nullable Map<?, ?> pick(List<Object> values, Map<Object, Map<?, ?>> named) {
        Map<?, ?> article = null;
        Map<?, ?> wrapper = null;
        Deque<Object> open = new ArrayDeque<>(values);
        for (int looked = 0; !open.isEmpty() && looked < MOST_ITEMS; looked++) {
            Object value = open.removeFirst();
            if (value instanceof List<?> list) {
                list.stream().filter(item -> item != null).forEach(open::addLast);
            } else if (value instanceof Map<?, ?> item) {
                if (item.get("@id") != null && item.get("name") != null) {
                    named.putIfAbsent(item.get("@id"), item);
                }
                article = article == null && isA(item, ARTICLE) ? item : article;
                wrapper = wrapper == null && isA(item, WRAPPER) ? item : wrapper;
                LOOKED_INTO.stream()
                        .map(item::get)
                        .filter(inner -> inner != null)
                        .forEach(open::addLast);
            }
        }
        return article == null ? wrapper : article;
    }

    private static boolean isA(Map<?, ?> item, Pattern type) {
        Object said = item.get("@type");
        return said instanceof List<?> types
                ? types.stream()
                        .anyMatch(one -> type.matcher(String.valueOf(one)).matches())
                : said != null && type.matcher(String.valueOf(said)).matches();
    }

    /** Whether the page says that it is an article. */
    boolean isArticle() {
        return found && isA(article, ARTICLE);
    }

    /** A property as text, empty when there is none. */
    String text(String property) {
        return name(article.get(property));
    }

    /** The names of the people or bodies that a property lists. */
    List<String> names(String property) {
        List<String> names = new ArrayList<>();
        Object value = article.get(property);
        List<?> many = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object one : many) {
            if (one instanceof Map<?, ?> map && map.get("name") instanceof List<?> several) {
                several.forEach(name -> names.add(name(name)));
            } else {
                names.add(name(one));
            }
        }
        names.removeIf(String::isEmpty);
        return names;
    }

    private String name(@Nullable Object value) {
        Object inner = value;
        if (inner instanceof List<?> list) {
            inner = list.isEmpty() ? null : list.get(0);
        }
        if (inner instanceof Map<?, ?> map) {
            Map<?, ?> meant = map.containsKey("name") ? map : named.getOrDefault(map.get("@id"), map);
            inner = meant.containsKey("name") ? meant.get("name") : meant.get("@id");
        }
        boolean plain = inner instanceof String || inner instanceof Number;
        return plain ? Parser.unescapeEntities(String.valueOf(inner), false).strip() : "";
    }

    List<String> troubles() {
        return troubles;
    }
}
