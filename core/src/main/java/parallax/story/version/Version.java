package parallax.story.version;

import java.util.List;
import java.util.Objects;
import parallax.article.Publication;
import parallax.story.copy.Change;

/**
 * One text that stood at an address.
 *
 * @param articles ids of the readings that have this text, at least one, in order
 * @param when when it was last changed, else published, as it says itself
 * @param changes what is different from the version before; empty for the first
 */
public record Version(List<String> articles, Publication when, List<Change> changes) {

    public Version {
        Objects.requireNonNull(when);
        articles = articles.stream().sorted().toList();
        changes = List.copyOf(changes);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("a version without an article");
        }
    }
}
