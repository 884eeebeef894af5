package parallax.store.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Entry;
import parallax.store.search.Hit;
import parallax.store.search.Search;
import parallax.text.Labels;

/**
 * A record, or an article, that a watch has found.
 *
 * @param reading the article and all its records, as the ledger has them now
 * @param entry the record; null for an article
 * @param foundAt when the watch found it
 */
public record Match(Reading reading, @Nullable Entry entry, Instant foundAt) {

    private static final String ID = "urn:parallax:";

    public Match {
        Objects.requireNonNull(reading);
        Objects.requireNonNull(foundAt);
    }

    static Match of(Hit hit, Instant foundAt) {
        return new Match(hit.reading(), hit.entry(), foundAt);
    }

    /** The same for the same record of the same article, in every ledger. */
    public String id() {
        return ID + article() + (entry == null ? "" : ":" + entry.id());
    }

    /** Id of the article. */
    public String article() {
        return reading.article().id();
    }

    /** Id of the record within the article; null for an article. */
    public @Nullable String record() {
        return entry == null ? null : entry.id();
    }

    /** Kind of record, or {@code article}. */
    public String kind() {
        return entry == null ? "article" : Labels.of(entry.kind());
    }

    /** The sentence of the record; of an article its headline. */
    public String sentence() {
        return entry == null
                ? headline()
                : entry.sentence().in(reading.account().transcript());
    }

    public String headline() {
        return reading.article().headline().text();
    }

    public @Nullable String outlet() {
        return reading.article().source().outlet();
    }

    /** Address of the article, where it is one of the web. */
    public @Nullable String url() {
        String url = reading.article().source().url();
        return url != null && url.matches("(?i)https?://.*") ? url : null;
    }

    /** Day of publication. */
    public @Nullable LocalDate published() {
        return reading.article().published().date();
    }

    /** Name of the first who says it; null when not known. */
    public @Nullable String speaker() {
        return entry == null ? null : Search.speaker(reading, entry);
    }
}
