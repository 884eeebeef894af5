package parallax.capture.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.capture.Json;
import parallax.capture.MalformedJsonException;

/** The items of a JSON Feed, version 1 or 1.1. */
final class JsonSource implements ItemSource {

    private final JsonSlices slices;
    private final @Nullable String address;
    private @Nullable Map<?, ?> feed;

    JsonSource(String text, @Nullable String address) {
        this.slices = new JsonSlices(text, "items");
        this.address = address;
    }

    @Override
    public @Nullable Found next() throws BrokenFeedException {
        JsonSlices.Slice slice = slices.next();
        if (slice == null) {
            return null;
        }
        try {
            return Json.LENIENT.parse(slice.text()) instanceof Map<?, ?> fields
                    ? new Found(item(fields), slice.line())
                    : new Found(item(Map.of()), slice.line());
        } catch (MalformedJsonException e) {
            throw BrokenFeedException.ofItem(slice.line(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public @Nullable String outlet() {
        return string(feed(), "title");
    }

    /** What stands beside the items; nothing when that is damaged. */
    private Map<?, ?> feed() {
        Map<?, ?> known = feed;
        if (known == null) {
            known = slices.around();
            feed = known;
        }
        return known;
    }

    private FeedItem item(Map<?, ?> fields) {
        String title = string(fields, "title");
        List<String> own = authors(fields);
        return new FeedItem(
                string(fields, "id"),
                Links.resolved(string(fields, "url"), address != null ? address : string(feed(), "home_page_url")),
                title == null ? null : HtmlPiece.oneLine(title),
                string(fields, "date_published"),
                own.isEmpty() ? authors(feed()) : own,
                strings(fields.get("tags")),
                text(fields));
    }

    private static ItemText text(Map<?, ?> fields) {
        String html = string(fields, "content_html");
        if (html != null) {
            return ItemText.content(html, true);
        }
        String plain = string(fields, "content_text");
        if (plain != null) {
            return ItemText.content(plain, false);
        }
        String summary = string(fields, "summary");
        return summary == null ? ItemText.NONE : ItemText.summary(summary, false);
    }

    /** Version 1 has one author, 1.1 has a list. */
    private static List<String> authors(Map<?, ?> holder) {
        List<Object> all = new ArrayList<>();
        if (holder.get("authors") instanceof List<?> list) {
            all.addAll(list.stream().filter(Objects::nonNull).toList());
        } else if (holder.get("author") instanceof Map<?, ?> one) {
            all.add(one);
        }
        return all.stream()
                .flatMap(author -> author instanceof Map<?, ?> fields
                        ? Stream.ofNullable(string(fields, "name"))
                        : Stream.<String>empty())
                .filter(name -> !name.contains("@"))
                .distinct()
                .toList();
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(word -> ((String) word).strip())
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
    }

    private static @Nullable String string(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        boolean said = value instanceof String || value instanceof Number;
        String text = said ? String.valueOf(value).strip() : "";
        return text.isEmpty() ? null : text;
    }
}
