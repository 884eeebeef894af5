package parallax.web.article;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Entry;
import parallax.text.Labels;
import parallax.text.Span;

/**
 * Words of an article on which a record stands, or that are no news.
 *
 * @param record id of the record; null for what is no news
 * @param part what the words are to the record
 * @param span where they stand in the transcript, or in a part of it
 */
public record Mark(@Nullable String record, Part part, Span span) {

    /** Those around come before those within; of the same words, the larger matter is around the smaller one. */
    static final Comparator<Mark> ORDER = Comparator.comparingInt(
                    (Mark mark) -> mark.span().start())
            .thenComparingInt(mark -> -mark.span().end())
            .thenComparing(Mark::part)
            .thenComparing(Mark::record, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Mark {
        Objects.requireNonNull(part);
        Objects.requireNonNull(span);
    }

    /** What words are to a record. */
    public enum Part {
        FURNITURE,
        CONTENT,
        SPEAKER,
        CUE,
        TRIGGER,
        NAMING,
        NUMBER;

        /** Whether the record begins with these words, so that its letter stands before them. */
        boolean isMain() {
            return this != FURNITURE && this != SPEAKER && this != CUE;
        }

        /** The kind of record that has such a part; null for what is no news. */
        public Entry.@Nullable Kind kind() {
            return switch (this) {
                case FURNITURE -> null;
                case CONTENT, SPEAKER, CUE -> Entry.Kind.STATEMENT;
                case TRIGGER -> Entry.Kind.EVENT;
                case NAMING -> Entry.Kind.EVIDENCE;
                case NUMBER -> Entry.Kind.FIGURE;
            };
        }

        /** For style sheets: {@code content}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For style sheets: {@code statement content}. */
    public String style() {
        Entry.Kind kind = part.kind();
        return kind == null ? part.label() : Labels.of(kind) + " " + part.label();
    }

    Mark over(int start, int end) {
        return new Mark(record, part, new Span(start, end));
    }
}
