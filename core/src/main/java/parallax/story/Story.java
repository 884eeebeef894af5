package parallax.story;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import parallax.text.Fingerprint;

/**
 * Articles on one happening, across outlets.
 *
 * @param id derived from the least id of its articles, so that it does not depend on the order of arrival
 * @param articles ids in order; at least one
 * @param terms the words that hold the group together, strongest first
 * @param reason in words: what the articles have in common, and how far apart they were published
 */
public record Story(String id, List<String> articles, List<String> terms, String reason) {

    public Story {
        Objects.requireNonNull(id);
        Objects.requireNonNull(reason);
        articles = articles.stream().sorted().toList();
        terms = List.copyOf(terms);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("a story without articles");
        }
    }

    static String idOf(Collection<String> articles) {
        return Fingerprint.id("t", 8, articles.stream().sorted().toList().get(0));
    }
}
