package parallax.web.article;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A piece of a text that is shown with marks: words, or a mark around further pieces. */
public sealed interface Piece {

    /**
     * Words without a border of a mark in them.
     *
     * @param text as it stands
     * @param record id of the innermost record that they belong to; null when they belong to none
     */
    record Words(String text, @Nullable String record) implements Piece {

        public Words {
            Objects.requireNonNull(text);
        }
    }

    /**
     * What a mark covers, or as much of it as stands together.
     *
     * @param mark which
     * @param lead where it stands in its record
     * @param pieces what is within, in order
     */
    record Marked(Mark mark, Lead lead, List<Piece> pieces) implements Piece {

        public Marked {
            Objects.requireNonNull(mark);
            Objects.requireNonNull(lead);
            pieces = List.copyOf(pieces);
        }
    }

    /** Where a piece stands in its record. */
    enum Lead {
        /** The first of the record: its letter stands here. */
        RECORD,
        /** The first of a span. */
        SPAN,
        /** A span goes on that was cut by the border of another, or of a paragraph. */
        REST
    }
}
