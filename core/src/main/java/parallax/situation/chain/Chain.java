package parallax.situation.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import parallax.text.Fingerprint;

/**
 * Stories that follow one another and share names and words: a situation that was found.
 *
 * @param id derived from the least id of its articles, so that it does not depend on the order of arrival
 * @param label the names and words that its stories share most
 * @param stories ids of its stories, in order
 * @param articles ids of their articles, in order
 * @param from the first day of publication
 * @param to the last one
 */
public record Chain(
        String id, String label, List<String> stories, List<String> articles, LocalDate from, LocalDate to) {

    public Chain {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        stories = List.copyOf(stories);
        articles = articles.stream().sorted().toList();
        if (stories.size() < 2) {
            throw new IllegalArgumentException("a chain of " + stories.size() + " stories");
        }
    }

    /** Whether a name may be the id of a chain. */
    public static boolean isId(String name) {
        return name.matches("n[0-9a-f]{8}");
    }

    static String idOf(List<String> articles) {
        return Fingerprint.id("n", 8, articles.stream().sorted().findFirst().orElse(""));
    }
}
