package parallax.capture.archive;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.capture.Given;
import parallax.capture.Moment;

/**
 * What was given about an article, as the {@code application/warc-fields} of a metadata record: one line a fact, so that an
 * archive that was kept reads back as what was read.
 */
final class GivenFields {

    private GivenFields() {}

    static Map<String, List<String>> write(Given given) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        put(fields, "id", given.id());
        put(fields, "title", given.title());
        OffsetDateTime time = given.time();
        Object published = time != null ? time : given.published();
        put(fields, "published", published == null ? null : published.toString());
        put(fields, "outlet", given.outlet());
        given.authors().forEach(author -> put(fields, "author", author));
        given.tags().forEach(tag -> put(fields, "tag", tag));
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(value.replaceAll("\\s+", " ").strip());
        }
    }

    /** Lines with other names are not looked at. */
    static Given read(byte[] block) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String line : new String(block, StandardCharsets.UTF_8).split("\r?\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                put(fields, line.substring(0, colon).strip(), line.substring(colon + 1));
            }
        }
        Moment published = moment(first(fields, "published"));
        return new Given(
                first(fields, "id"),
                first(fields, "title"),
                published.day(),
                published.time(),
                first(fields, "outlet"),
                fields.getOrDefault("author", List.of()),
                fields.getOrDefault("tag", List.of()));
    }

    private static Moment moment(@Nullable String said) {
        Moment moment = said == null ? null : Moment.parse(said);
        return moment == null ? Moment.UNKNOWN : moment;
    }

    private static @Nullable String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }
}
