package parallax.situation.exhibit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Evidence;
import parallax.ledger.Evidence.Attached;
import parallax.ledger.Evidence.Medium;
import parallax.ledger.When;
import parallax.situation.same.Keywords;
import parallax.situation.told.Side;
import parallax.text.Span;

/**
 * A piece of evidence as one article names it.
 *
 * @param account the article's account
 * @param evidence the record
 * @param publisher name of who published or made it, null when not said
 * @param side who brings it, and where
 * @param words content words of what is said of it
 */
public record Piece(
        Account account, Evidence evidence, @Nullable String publisher, Side side, Said words) {

    /**
     * Content words of what is said of a piece.
     *
     * @param showing of what it is said to show; none when nothing is said
     * @param sentence of its sentence
     * @param surroundings of what stands around it
     */
    public record Said(Keywords showing, Keywords sentence, Keywords surroundings) {}

    public Medium medium() {
        return evidence.medium();
    }

    /** Where it is, null when the article neither shows nor links it. */
    @Nullable
    String url() {
        Attached attached = evidence.attached();
        return attached == null ? null : attached.url();
    }

    /** Two who publish together are named in one sentence. */
    public boolean namesInItsSentence(String name) {
        return side.text().contains(name);
    }

    /** The day of publication of the article; that of the beginning of time when not known. */
    public LocalDate day() {
        LocalDate published = account.published();
        return published == null ? LocalDate.EPOCH : published;
    }

    /** The day on which it is said to have been published or made. */
    @Nullable
    LocalDate made() {
        When when = evidence.when();
        return when == null ? null : when.from();
    }

    Exhibit.Telling telling() {
        return new Exhibit.Telling(
                side,
                evidence.anchor().span(),
                publisher,
                passage(evidence.showing().words()),
                passage(evidence.hedge()),
                url());
    }

    private Exhibit.@Nullable Passage passage(@Nullable Span span) {
        return span == null ? null : new Exhibit.Passage(span, span.in(account.transcript()));
    }
}
