package parallax.web.page.list;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address of a page with what it is asked for, so that every view of it is a link.
 *
 * @param path of the page
 * @param asked what is asked for, by the name of the field; nothing is left out of it that is not empty
 */
public record Address(String path, Map<String, String> asked) {

    public Address {
        Objects.requireNonNull(path);
        Map<String, String> kept = new LinkedHashMap<>();
        asked.forEach((name, value) -> {
            if (!value.isBlank()) {
                kept.put(name, value);
            }
        });
        asked = java.util.Collections.unmodifiableMap(kept);
    }

    /**
     * Of a request.
     *
     * @param fields what the page knows; all else in the query is left out
     */
    public static Address of(Context context, List<String> fields) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String field : fields) {
            String value = context.queryParam(field);
            asked.put(field, value == null ? "" : value.strip());
        }
        return new Address(context.path(), asked);
    }

    /** What is asked for in a field; empty for nothing. */
    public String get(String field) {
        return asked.getOrDefault(field, "");
    }

    /** The same page asked for something else in one field, from its first part on. */
    public Address with(String field, String value) {
        Map<String, String> other = new LinkedHashMap<>(asked);
        other.remove(PAGE);
        other.put(field, value);
        return new Address(path, other);
    }

    /** The same with another path. */
    public Address at(String other) {
        return new Address(other, asked);
    }

    /** Which lists are shown in full. */
    public Set<String> shown() {
        return Set.of(get(SHOW).split(",", -1));
    }

    /** The same with one more list in full. */
    public Address showing(String list) {
        List<String> all = new ArrayList<>(List.of(get(SHOW).split(",", -1)));
        all.add(list);
        return with(
                SHOW,
                all.stream().filter(each -> !each.isEmpty()).distinct().sorted().collect(Collectors.joining(",")));
    }

    public static final String PAGE = "page";
    public static final String SHOW = "show";

    /** Path and query. */
    @Override
    public String toString() {
        String query = asked.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
