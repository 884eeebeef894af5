package parallax.situation.position;

import java.util.List;
import java.util.Objects;

/**
 * Someone who is heard: a named actor who says something in at least one article.
 *
 * @param name as everywhere in the ledger
 * @param articles ids of the articles in which they are heard
 */
public record Speaker(String name, List<String> articles) {

    public Speaker {
        Objects.requireNonNull(name);
        articles = articles.stream().distinct().sorted().toList();
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("a speaker who is not heard: " + name);
        }
    }
}
