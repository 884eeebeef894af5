package parallax.article.meta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page is filed under: its section and its tags. */
final class Topics {

    private static final int MOST_TAGS = 60;
    private static final int LONGEST_TAG = 100;

    private final PageFields fields;
    private final LinkedData linked;

    Topics(PageFields fields, LinkedData linked) {
        this.fields = fields;
        this.linked = linked;
    }

    @Nullable
    Said<String> section() {
        List<Said<String>> said = new ArrayList<>();
        linked.texts("articleSection").forEach(section -> said.add(new Said<>(section, From.JSON_LD)));
        said.add(new Said<>(fields.first("article:section", "og:article:section"), From.OPEN_GRAPH));
        said.add(new Said<>(
                fields.first("parsely-section", "section", "cxenseparse:section", "sailthru.section", "dc.subject"),
                From.META));
        return said.stream()
                .filter(one -> !one.value().isEmpty() && one.value().length() <= LONGEST_TAG)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Said<List<String>> tags() {
        List<Said<List<String>>> said = List.of(
                new Said<>(parts(linked.texts("keywords")), From.JSON_LD),
                new Said<>(parts(fields.values("article:tag")), From.OPEN_GRAPH),
                new Said<>(parts(metas()), From.META));
        return said.stream().filter(one -> !one.value().isEmpty()).findFirst().orElse(null);
    }

    private List<String> metas() {
        for (String name : List.of("news_keywords", "parsely-tags", "sailthru.tags", "keywords")) {
            if (!fields.values(name).isEmpty()) {
                return fields.values(name);
            }
        }
        return List.of();
    }

    /** Fields hold one tag each or all of them between commas. */
    private static List<String> parts(List<String> values) {
        Set<String> tags = new LinkedHashSet<>();
        for (String value : values) {
            for (String part : value.split("[,;、，]")) {
                String tag = part.strip();
                if (!tag.isEmpty() && tag.length() <= LONGEST_TAG && tags.size() < MOST_TAGS) {
                    tags.add(tag);
                }
            }
        }
        return List.copyOf(tags);
    }
}
