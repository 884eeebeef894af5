package parallax.format.cite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.ledger.Entry;
import parallax.text.Labels;

/**
 * What is cited: an article, and the words of one record in it.
 *
 * @param article as it was published
 * @param entry the record
 * @param words that the record stands on, as they stand in the article
 * @param address where the record has its permanent page
 * @param accessed the day on which it was looked up
 */
public record Citation(Article article, Entry entry, String words, String address, LocalDate accessed) {

    public Citation {
        Objects.requireNonNull(article);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(words);
        Objects.requireNonNull(address);
        Objects.requireNonNull(accessed);
    }

    /** Names as printed: which part of a name is the surname is not guessed. */
    List<String> authors() {
        return article.byline().authors().stream().map(Citation::oneLine).toList();
    }

    /** The headline; null when there is none. */
    @Nullable
    String title() {
        String headline = oneLine(article.headline().text());
        return headline.isEmpty() ? null : headline;
    }

    @Nullable
    String outlet() {
        String outlet = article.source().outlet();
        return outlet == null || outlet.isBlank() ? null : oneLine(outlet);
    }

    @Nullable
    LocalDate published() {
        return article.published().date();
    }

    @Nullable
    String url() {
        return article.source().url();
    }

    /** {@code parallax-77e58946f84a4f1c-s26b22876}. */
    String key() {
        return "parallax-" + article.id() + "-" + entry.id();
    }

    /** What sort of record, with a capital. */
    String kind() {
        String label = Labels.of(entry.kind());
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    String quotation() {
        return oneLine(words);
    }

    /** What the article does not tell, in words; empty when it tells all. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (authors().isEmpty()) {
            missing.add("the article names no author");
        }
        if (title() == null) {
            missing.add("the article has no headline");
        }
        if (outlet() == null) {
            missing.add("the outlet is not known");
        }
        if (published() == null) {
            missing.add("the day of publication is not known");
        }
        return missing;
    }

    /** White space and what controls a terminal become single spaces. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
