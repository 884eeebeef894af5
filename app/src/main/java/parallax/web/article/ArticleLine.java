package parallax.web.article;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.article.Article;
import parallax.ledger.Entry;

/**
 * An article in a list.
 *
 * @param id of the article
 * @param headline in one line; empty when there is none
 * @param outlet its outlet; null when not known
 * @param authors as printed
 * @param day of publication; null when not known
 * @param language of its text
 * @param records how many of each kind were read from it
 */
public record ArticleLine(
        String id,
        String headline,
        @Nullable String outlet,
        List<String> authors,
        @Nullable LocalDate day,
        String language,
        Map<Entry.Kind, Integer> records) {

    public ArticleLine {
        Objects.requireNonNull(id);
        Objects.requireNonNull(headline);
        Objects.requireNonNull(language);
        authors = List.copyOf(authors);
        records = Map.copyOf(records);
    }

    public static ArticleLine of(Reading reading) {
        Article article = reading.article();
        Map<Entry.Kind, Integer> records = new EnumMap<>(Entry.Kind.class);
        reading.account().entries().forEach(entry -> records.merge(entry.kind(), 1, Integer::sum));
        return new ArticleLine(
                article.id(),
                article.headline().text().replaceAll("\\s+", " ").strip(),
                article.source().outlet(),
                article.byline().authors(),
                article.published().date(),
                article.language(),
                records);
    }

    public int count(Entry.Kind kind) {
        return records.getOrDefault(kind, 0);
    }
}
