package parallax.text;

import java.util.Comparator;

/**
 * A half-open range of a text in UTF-16 units, ordered by start and then by end.
 *
 * @param start index of the first unit, never negative
 * @param end index after the last unit, never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + "," + end + ")");
        }
    }

    public static Span of(int start, int end) {
        return new Span(start, end);
    }

    /** The smallest span that holds both. */
    public static Span covering(Span first, Span second) {
        return new Span(Math.min(first.start, second.start), Math.max(first.end, second.end));
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(int index) {
        return start <= index && index < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** True when the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The number of units that the two share. */
    public int overlap(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /** The same span in a text that begins {@code offset} units earlier; the offset may be negative. */
    public Span shift(int offset) {
        return new Span(start + offset, end + offset);
    }

    /**
     * The words this span points at.
     *
     * @throws IllegalArgumentException when the text is shorter than the span
     */
    public String in(CharSequence text) {
        if (end > text.length()) {
            throw new IllegalArgumentException("span " + this + " leaves a text of " + text.length() + " units");
        }
        return text.subSequence(start, end).toString();
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "[" + start + "," + end + ")";
    }
}
