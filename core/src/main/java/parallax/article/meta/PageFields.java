package parallax.article.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The parts of a page that may say something about it, collected in one pass and bounded in number. */
final class PageFields {

    private static final Set<String> LOOKED_AT = Set.of("h1", "time");
    private static final int MOST_META = 4000;
    private static final int MOST_PARTS = 60;
    private static final int LONGEST = 4000;

    private static final Set<String> APART = Set.of("footer", "nav", "aside", "button", "form");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)related|teaser|recommend|clock|today|current|weather|masthead|ticker|comment|most-?read|trending|follow");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final int MOST_STEPS = 30;

    private final Document page;
    private final String title;
    private final Map<String, List<String>> meta = new HashMap<>();
    /** Meta tags by the letters of their name: {@code article:published_time} is written in a dozen ways. */
    private final Map<String, List<String>> letters = new HashMap<>();

    private final Map<String, List<Element>> parts = new HashMap<>();
    private int tags;

    PageFields(Document page) {
        this.page = page;
        this.title = cut(page.title());
        page.traverse((node, depth) -> {
            if (node instanceof Element element) {
                collect(element);
            }
        });
    }

    private void collect(Element element) {
        String tag = element.normalName();
        switch (tag) {
            case "meta" -> collectMeta(element);
            case "script" -> {
                if (element.attr("type").contains("ld+json")) {
                    put(tag, element);
                }
            }
            case "link" -> {
                if (element.attr("rel").equalsIgnoreCase("canonical")) {
                    put(tag, element);
                }
            }
            default -> {
                if (LOOKED_AT.contains(tag)) {
                    put(tag, element);
                }
            }
        }
        if (element.attributesSize() > 0) {
            collectMarked(element);
        }
    }

    /** What its attributes mark as a piece of metadata. */
    private void collectMarked(Element element) {
        Attributes attributes = element.attributes();
        String property = attributes.get("itemprop").toLowerCase(Locale.ROOT);
        if (!property.isEmpty()) {
            put("itemprop " + property, element);
        }
        if (attributes.get("rel").equalsIgnoreCase("author")) {
            put("author", element);
        }
        String names = attributes.get("class").toLowerCase(Locale.ROOT);
        if (names.contains("byline") || names.contains("author") || names.contains("writer")) {
            put("byline", element);
        }
    }

    private void put(String name, Element element) {
        List<Element> list = parts.computeIfAbsent(name, key -> new ArrayList<>());
        if (list.size() < MOST_PARTS) {
            list.add(element);
        }
    }

    private void collectMeta(Element tag) {
        String content = cut(tag.attr("content").strip());
        if (content.isEmpty() || tags >= MOST_META) {
            return;
        }
        tags++;
        for (String key : List.of("property", "name", "itemprop")) {
            String name = tag.attr(key).toLowerCase(Locale.ROOT).strip();
            if (!name.isEmpty()) {
                add(meta, name, content);
                add(letters, NO_LETTERS.matcher(name).replaceAll(""), content);
            }
        }
    }

    private static void add(Map<String, List<String>> map, String key, String content) {
        List<String> values = map.computeIfAbsent(key, name -> new ArrayList<>());
        if (values.size() < MOST_PARTS && !values.contains(content)) {
            values.add(content);
        }
    }

    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Whether an element stands in a part of the page that speaks of something else: the foot, a teaser, a comment. */
    static boolean isElsewhere(Element element) {
        Element part = element;
        for (int step = 0; part != null && step < MOST_STEPS; step++) {
            String name = part.normalName();
            if (APART.contains(name) || (!name.equals("body") && !name.equals("html") && isNamedElsewhere(part))) {
                return true;
            }
            part = part.parent();
        }
        return false;
    }

    private static boolean isNamedElsewhere(Element part) {
        String names = part.attributesSize() == 0 ? "" : part.className();
        return !names.isEmpty() && ELSEWHERE.matcher(names).find();
    }

    /** Whether there were more meta tags than are looked at. */
    boolean overflowed() {
        return tags >= MOST_META;
    }

    Document page() {
        return page;
    }

    /** The title of the window. */
    String title() {
        return title;
    }

    /** The values of a meta tag, in the order of the page. */
    List<String> values(String name) {
        return meta.getOrDefault(name, List.of());
    }

    /** The values of the meta tags whose name has these letters. */
    List<String> valuesOfLetters(String name) {
        return letters.getOrDefault(name, List.of());
    }

    /** The first value of the first of the meta tags that there is, empty when there is none. */
    String first(String... names) {
        for (String name : names) {
            List<String> values = values(name);
            if (!values.isEmpty()) {
                return values.get(0);
            }
        }
        return "";
    }

    /** The elements of a name, or of an {@code itemprop}, in the order of the page. */
    List<Element> parts(String name) {
        return parts.getOrDefault(name, List.of());
    }

    /** The words of an element, cut where they are longer than any field. */
    static String text(Element element) {
        return cut(element.text().strip());
    }
}
