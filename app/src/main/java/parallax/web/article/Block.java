package parallax.web.article;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.article.Furniture;
import parallax.text.Span;

/**
 * A paragraph of an article as it is shown.
 *
 * @param form what it is set as
 * @param furniture what sort of furniture it is; null for news
 * @param span where it stands in the transcript, with the white space behind it
 * @param pieces its text with the marks in it
 */
public record Block(Form form, Furniture.@Nullable Kind furniture, Span span, List<Piece> pieces) {

    public Block {
        Objects.requireNonNull(form);
        Objects.requireNonNull(span);
        pieces = List.copyOf(pieces);
    }

    /** What a paragraph is set as. */
    public enum Form {
        HEADLINE,
        HEADING,
        ITEM,
        QUOTE,
        /** Its line breaks are the author's: a list, an address. */
        LINES,
        PARAGRAPH
    }
}
