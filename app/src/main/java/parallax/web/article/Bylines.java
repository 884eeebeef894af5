package parallax.web.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.article.Article;
import parallax.store.Words;
import parallax.web.desk.Desk;

/**
 * Who signed which articles of a ledger. Kept in memory and brought up to date with what was added or taken out since it was
 * last asked, so that only the first question reads every article.
 */
public final class Bylines {

    private static final Comparator<Reading> NEWEST_FIRST = Comparator.comparing(
                    (Reading reading) -> reading.article().published().date(),
                    Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(reading -> reading.article().id());

    private final Desk desk;
    private final Map<String, Set<String>> articles = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private long generation = Long.MIN_VALUE;

    public Bylines(Desk desk) {
        this.desk = desk;
    }

    /** The articles that somebody of this name signed, in any spelling of it; the newest first. */
    public List<Reading> list(String name) {
        String folded = fold(name);
        List<Reading> found = new ArrayList<>();
        for (String id : ids(folded)) {
            Optional<Reading> reading = desk.findReading(id);
            reading.filter(known -> spelling(known.article(), folded) != null).ifPresent(found::add);
        }
        found.sort(NEWEST_FIRST);
        return List.copyOf(found);
    }

    /** The name as an article prints it; null when nobody of this name signs it. */
    public static @Nullable String spelling(Article article, String name) {
        String folded = fold(name);
        return article.byline().authors().stream()
                .filter(author -> fold(author).equals(folded))
                .findFirst()
                .orElse(null);
    }

    private static String fold(String name) {
        String folded = Words.folded(name);
        return folded.isEmpty() ? name : folded;
    }

    private synchronized Set<String> ids(String folded) {
        long current = desk.generation();
        if (current != generation) {
            update();
            generation = current;
        }
        return new TreeSet<>(articles.getOrDefault(folded, Set.of()));
    }

    private void update() {
        Set<String> there = new HashSet<>(desk.ledger().listArticles());
        read.retainAll(there);
        articles.values().forEach(ids -> ids.retainAll(there));
        for (String id : there) {
            if (!read.contains(id)) {
                desk.ledger().findReading(id).ifPresent(this::add);
            }
        }
    }

    private void add(Reading reading) {
        String id = reading.article().id();
        List<String> names =
                reading.article().byline().authors().stream().map(Bylines::fold).toList();
        read.add(id);
        names.forEach(
                name -> articles.computeIfAbsent(name, none -> new TreeSet<>()).add(id));
    }
}
