package parallax.web.api.form;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.web.http.DeskException;

/** What is asked for: parts of the path and parameters of the query, all of them looked at. */
public final class Asked {

    /** Of one page, where nothing is asked for. */
    public static final int USUAL = 50;

    /** Of one page at most. */
    public static final int MOST = 200;

    public static final String CURSOR = "cursor";
    public static final String LIMIT = "limit";

    /** What every list knows. */
    public static final Set<String> PAGING = Set.of(CURSOR, LIMIT);

    private final Context context;
    private final Form form;

    /**
     * @param known parameters; others are refused, so that a misspelt one is not taken for "everything"
     * @throws DeskException 400 for a parameter that is not known
     */
    public Asked(Context context, Form form, Set<String> known) {
        this.context = context;
        this.form = form;
        for (String name : context.queryParamMap().keySet()) {
            if (!known.contains(name)) {
                throw new DeskException(
                        400,
                        "unknown-parameter",
                        name,
                        known.isEmpty() ? "–" : String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    public Form form() {
        return form;
    }

    /** A part of the path. */
    public String part(String name) {
        return context.pathParam(name);
    }

    /** A parameter; null when it is not there or empty. */
    public @Nullable String find(String name) {
        String value = context.queryParam(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** All values of a parameter. */
    public List<String> list(String name) {
        return context.queryParams(name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Whether a parameter is {@code true}. */
    public boolean flag(String name) {
        String value = find(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw wrong(name, "true, false", value);
        }
        return "true".equals(value);
    }

    public @Nullable LocalDate day(String name) {
        String value = find(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw wrong(name, "2022-02-17", String.valueOf(value));
        }
    }

    /** How many of one page. */
    public int limit() {
        String value = find(LIMIT);
        if (value == null) {
            return USUAL;
        }
        if (!value.matches("\\d{1,3}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > MOST) {
            throw wrong(LIMIT, "1–" + MOST, value);
        }
        return Integer.parseInt(value);
    }

    /** A parameter that is not as it should be. */
    public static DeskException wrong(String name, String expected, String found) {
        return new DeskException(400, "wrong-parameter", name, expected, found);
    }

    /** Path and query as asked. */
    public String here() {
        String query = context.queryString();
        return context.path() + (query == null ? "" : "?" + query);
    }

    /** Path and query of the page that begins at a cursor. */
    public String at(String cursor) {
        return context.path() + "?"
                + Stream.concat(
                                context.queryParamMap().entrySet().stream()
                                        .filter(each -> !each.getKey().equals(CURSOR))
                                        .flatMap(each ->
                                                each.getValue().stream().map(value -> Map.entry(each.getKey(), value))),
                                Stream.of(Map.entry(CURSOR, cursor)))
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** Percent-encoded, for addresses. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The same query at another path. */
    public String beside(String path) {
        return path + Objects.requireNonNullElse(context.queryString(), "").replaceFirst("^(?=.)", "?");
    }
}
