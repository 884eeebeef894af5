package parallax.article.meta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says about its article in JSON-LD, in the words of schema.org. */
final class LinkedData {

    private static final Pattern ARTICLE = Pattern.compile("(?i).*(Article|BlogPosting|LiveBlogPosting|Report)");
    private static final Pattern WRAPPER = Pattern.compile("(?i).*(WebPage|ItemPage)");
    private static final Pattern BODY = Pattern.compile("(?i).*(Organization|Corporation|Periodical|WebSite)");
    private static final int MOST_VALUES = 300;

    private final LinkedScripts scripts;
    private final Map<?, ?> article;
    private final Map<?, ?> wrapper;
    private final @Nullable String url;

    /**
     * @param elements script elements with linked data
     * @param url address of the page, null when not known
     */
    LinkedData(List<Element> elements, @Nullable String url) {
        this.scripts = new LinkedScripts(elements);
        this.url = url;
        this.article = best(ARTICLE);
        this.wrapper = best(WRAPPER);
    }

    /** The item of a type that says most of this page; empty when there is none. */
    private Map<?, ?> best(Pattern type) {
        Map<?, ?> best = Map.of();
        int most = 0;
        for (Map<?, ?> item : scripts.items()) {
            int said = isA(item, type) ? 1 + weight(item) : 0;
            if (said > most) {
                best = item;
                most = said;
            }
        }
        return best;
    }

    /** An item that gives the address of the page is the one meant; teasers of other articles say little. */
    private int weight(Map<?, ?> item) {
        boolean own = List.of("url", "@id", "mainEntityOfPage").stream()
                .anyMatch(key -> Addresses.samePage(url, address(item.get(key))));
        int said = own ? 4 : 0;
        said += item.containsKey("headline") ? 2 : 0;
        said += item.containsKey("datePublished") ? 2 : 0;
        return said + (item.containsKey("author") ? 1 : 0);
    }

    private static @Nullable String address(@Nullable Object value) {
        Object said = value instanceof Map<?, ?> item ? item.get("@id") : value;
        return said instanceof String address ? address : null;
    }

    private static boolean isA(Map<?, ?> item, Pattern type) {
        Object said = item.get("@type");
        return said instanceof List<?> types
                ? types.stream()
                        .limit(20)
                        .anyMatch(one -> type.matcher(String.valueOf(one)).matches())
                : said != null && type.matcher(String.valueOf(said)).matches();
    }

    /** Whether the page says that it is an article. */
    boolean isArticle() {
        return !article.isEmpty();
    }

    private @Nullable Object value(String property) {
        Object said = article.get(property);
        return said == null || said.equals("") ? wrapper.get(property) : said;
    }

    /** A property as text, empty when there is none. */
    String text(String property) {
        return text(value(property));
    }

    /** The headline, which only an article has; the name of a page is its title. */
    String headline() {
        String headline = text(article.get("headline"));
        return headline.isEmpty() ? text(article.get("name")) : headline;
    }

    /** The texts or names that a property lists. */
    List<String> texts(String property) {
        List<String> texts = new ArrayList<>();
        for (Object one : many(value(property))) {
            if (one instanceof Map<?, ?> item && scripts.meant(item).get("name") instanceof List<?> several) {
                several.stream().limit(MOST_VALUES).forEach(name -> texts.add(text(name)));
            } else {
                texts.add(text(one));
            }
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** Those of the listed names that belong to the body behind the page itself. */
    Set<String> ownBodies(String property) {
        Set<String> names = new LinkedHashSet<>();
        for (Object one : many(value(property))) {
            if (one instanceof Map<?, ?> item && isA(scripts.meant(item), BODY)) {
                String address = text(scripts.meant(item).get("url"));
                if (Addresses.sameSite(url, address) && Addresses.isHome(address)) {
                    names.add(text(item));
                }
            }
        }
        return names;
    }

    /** The objects that a property lists, those it points to included. */
    List<Map<?, ?>> objects(String property) {
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object one : many(value(property))) {
            if (one instanceof Map<?, ?> item) {
                objects.add(scripts.meant(item));
            } else if (one instanceof String address) {
                objects.add(Map.of("url", address));
            }
        }
        return objects;
    }

    private static List<?> many(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().filter(one -> one != null).limit(MOST_VALUES).toList();
        }
        return value == null ? List.of() : List.of(value);
    }

    /** A plain value, or the name of an object, or that of the first of a list. */
    String text(@Nullable Object value) {
        Object inner = value instanceof List<?> list ? (list.isEmpty() ? null : list.get(0)) : value;
        if (inner instanceof Map<?, ?> map) {
            inner = name(scripts.meant(map));
        }
        boolean plain = inner instanceof String || inner instanceof Number;
        return plain
                ? Parser.unescapeEntities(PageFields.cut(String.valueOf(inner)), false)
                        .strip()
                : "";
    }

    private static @Nullable Object name(Map<?, ?> item) {
        for (String key : List.of("name", "@value")) {
            Object name = item.get(key);
            if (name instanceof List<?> several && !several.isEmpty()) {
                return several.get(0);
            }
            if (name instanceof String said && !said.isBlank()) {
                return said;
            }
        }
        if (item.get("familyName") instanceof String family) {
            return item.get("givenName") instanceof String given ? given + " " + family : family;
        }
        Object address = item.get("url");
        return address == null ? item.get("@id") : address;
    }

    List<String> troubles() {
        return scripts.troubles();
    }
}
