package parallax.story.version;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.article.Publication;
import parallax.story.copy.BodyWords;
import parallax.story.copy.Change;
import parallax.story.copy.Differences;
import parallax.story.copy.Overlap;
import parallax.story.outlet.Address;

/**
 * Finds the versions of an article: readings of one address. A text without an address is a version of nothing. The answer
 * does not depend on the order of the articles.
 */
public final class VersionFinder {

    private static final Comparator<Article> BY_TIME = Comparator.comparing(
                    VersionFinder::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(VersionFinder::moment, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Article::id);

    /** The articles of which there are two readings or more, in order of their addresses. */
    public List<Versions> group(List<Article> articles) {
        Map<String, Map<String, Article>> works = new TreeMap<>();
        for (Article article : articles) {
            String address = Address.work(article.source().url());
            if (address != null) {
                works.computeIfAbsent(address, none -> new TreeMap<>()).put(article.id(), article);
            }
        }
        List<Versions> found = new ArrayList<>();
        works.forEach((address, readings) -> {
            if (readings.size() > 1) {
                found.add(
                        Versions.of(address, versions(readings.values().stream().toList())));
            }
        });
        return List.copyOf(found);
    }

    /** Readings with the same words are one version, as old as the oldest of them. */
    private static List<Version> versions(List<Article> readings) {
        Map<String, List<Article>> byText = new LinkedHashMap<>();
        readings.stream()
                .sorted(BY_TIME)
                .forEach(article -> byText.computeIfAbsent(
                                article.headline().text().strip() + "\n"
                                        + article.text().strip(),
                                none -> new ArrayList<>())
                        .add(article));
        List<Version> versions = new ArrayList<>();
        Article before = null;
        for (List<Article> same : byText.values()) {
            Article first = same.get(0);
            List<Change> changes = before == null ? List.of() : changes(before, first);
            versions.add(new Version(same.stream().map(Article::id).toList(), when(first), changes));
            before = first;
        }
        return versions;
    }

    private static List<Change> changes(Article from, Article to) {
        return Differences.of(from, to, Overlap.of(BodyWords.of(from), BodyWords.of(to)));
    }

    private static Publication when(Article article) {
        Publication modified = article.modified();
        return modified != null && modified.date() != null ? modified : article.published();
    }

    private static @Nullable LocalDate day(Article article) {
        return when(article).date();
    }

    private static @Nullable OffsetDateTime moment(Article article) {
        return when(article).time();
    }
}
