package parallax.web.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.web.http.Assets;
import parallax.web.http.Visitor;
import parallax.web.words.Words;

/**
 * What every page is given beside its own content.
 *
 * @param words in the reader's language
 * @param visitor who reads
 * @param assets addresses of style sheets and scripts
 * @param here path and query of this page
 * @param path of this page alone
 * @param title of the page; empty for the front
 * @param others other forms of the same page
 */
public record Frame(
        Words words, Visitor visitor, Assets assets, String here, String path, String title, List<Other> others) {

    /** What belongs to a part of the desk without standing under its address. */
    private static final Map<String, List<String>> ALSO = Map.of(
            "/situations", List.of("/claims", "/series"),
            "/articles", List.of("/stories", "/copies", "/authors", "/outlets"),
            "/review", List.of("/moderation"));

    public Frame {
        Objects.requireNonNull(words);
        Objects.requireNonNull(visitor);
        Objects.requireNonNull(assets);
        Objects.requireNonNull(here);
        Objects.requireNonNull(path);
        Objects.requireNonNull(title);
        others = List.copyOf(others);
    }

    /**
     * The same content in another form.
     *
     * @param type media type
     * @param href where it is
     * @param name what readers call it: JSON, CSV, Atom
     */
    public record Other(String type, String href, String name) {

        public static Other json(String href) {
            return new Other("application/json", href, "JSON");
        }

        public static Other csv(String href) {
            return new Other("text/csv", href, "CSV");
        }

        public static Other atom(String href) {
            return new Other("application/atom+xml", href, "Atom");
        }

        public static Other jsonFeed(String href) {
            return new Other("application/feed+json", href, "JSON Feed");
        }

        public static Other geojson(String href) {
            return new Other("application/geo+json", href, "GeoJSON");
        }

        /** A list: as data, as a table, and as feeds of its newest. */
        public static List<Other> list(String path, String query) {
            return List.of(
                    json(path + ".json" + query),
                    csv(path + ".csv" + query),
                    atom(path + ".atom" + query),
                    jsonFeed(path + ".feed.json" + query));
        }
    }

    /** A string; short for templates. */
    public String t(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    public String token() {
        return visitor.token();
    }

    /** {@code page} for the part of the desk that is shown, to mark it in the navigation; else null. */
    public @Nullable String current(String part) {
        boolean isShown =
                isUnder(part) || ALSO.getOrDefault(part, List.of()).stream().anyMatch(this::isUnder);
        return isShown ? "page" : null;
    }

    private boolean isUnder(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    public boolean isReviewer() {
        return visitor.may(Visitor.Role.REVIEWER);
    }

    /** Whether a person reads who may do everything. */
    public boolean isAdmin() {
        return visitor.may(Visitor.Role.ADMIN);
    }
}
