package parallax.web.page.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Entry;
import parallax.store.desk.review.Judgement;
import parallax.web.review.Importance;
import parallax.web.review.RecordJson;
import parallax.web.words.Words;

/**
 * A record as it is shown to be judged.
 *
 * @param reading of its article
 * @param entry the record
 * @param marked its sentence
 * @param facts what it says
 * @param importance what hangs on it
 * @param judgement what was last said of it, null when nothing was
 */
public record Item(
        Reading reading,
        Entry entry,
        Marked marked,
        List<Facts.Fact> facts,
        Importance importance,
        @Nullable Judgement judgement) {

    public Item {
        Objects.requireNonNull(reading);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(marked);
        facts = List.copyOf(facts);
        Objects.requireNonNull(importance);
    }

    static Item of(Words words, Reading reading, Entry entry, Importance importance, @Nullable Judgement judgement) {
        return new Item(
                reading, entry, Marked.of(reading, entry), Facts.of(words, reading, entry), importance, judgement);
    }

    public String article() {
        return reading.account().article();
    }

    public String record() {
        return entry.id();
    }

    /** The page on which it is judged alone. */
    public String path() {
        return "/review/" + article() + "/" + record();
    }

    /** The record in its article. */
    public String inArticle() {
        return "/articles/" + article() + "/" + record();
    }

    public @Nullable String outlet() {
        return reading.article().source().outlet();
    }

    public @Nullable LocalDate day() {
        return reading.article().published().date();
    }

    public String headline() {
        return reading.article().headline().text();
    }

    /** How sure its reader was, 0 to 1. */
    public double confidence() {
        return entry.provenance().confidence();
    }

    /** By which it is seen that it changed meanwhile. */
    public String stamp() {
        return stamp(reading, entry);
    }

    static String stamp(Reading reading, Entry entry) {
        return RecordJson.stamp(reading, entry);
    }
}
