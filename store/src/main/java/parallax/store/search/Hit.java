package parallax.store.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Entry;
import parallax.text.Span;

/**
 * A record that was found, or an article.
 *
 * @param reading the article and all its records
 * @param entry the record; null for an article
 * @param sentence the sentence of the record; of an article the first sentence or so that holds what was searched for
 * @param marks the words that were searched for, within the sentence, in order
 * @param speaker name of the first who says it, null when not known
 * @param disputed whether a dispute is on the record
 */
public record Hit(
        Reading reading,
        @Nullable Entry entry,
        String sentence,
        List<Span> marks,
        @Nullable String speaker,
        boolean disputed) {

    public Hit {
        Objects.requireNonNull(reading);
        Objects.requireNonNull(sentence);
        marks = List.copyOf(marks);
    }

    /** Id of the article. */
    public String article() {
        return reading.account().article();
    }

    /** Id of the record within the article; null for an article. */
    public @Nullable String record() {
        return entry == null ? null : entry.id();
    }

    public String headline() {
        return reading.article().headline().text();
    }

    public @Nullable String outlet() {
        return reading.article().source().outlet();
    }

    /** Day of publication. */
    public @Nullable LocalDate published() {
        return reading.article().published().date();
    }
}
