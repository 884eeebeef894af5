package parallax.text;

import java.util.Objects;

/**
 * A quotation of a text with its surroundings, so that it can be found again when offsets have moved (the
 * {@code TextQuoteSelector} of the W3C Web Annotation model).
 *
 * @param exact the words themselves
 * @param prefix up to a few dozen units before them
 * @param suffix up to a few dozen units after them
 */
public record Excerpt(String exact, String prefix, String suffix) {

    private static final int CONTEXT = 32;

    public Excerpt {
        Objects.requireNonNull(exact);
        Objects.requireNonNull(prefix);
        Objects.requireNonNull(suffix);
    }

    public static Excerpt of(String text, Span span) {
        int from = boundary(text, Math.max(0, span.start() - CONTEXT));
        int to = boundary(text, Math.min(text.length(), span.end() + CONTEXT));
        return new Excerpt(span.in(text), text.substring(from, span.start()), text.substring(span.end(), to));
    }

    /** Never cuts a surrogate pair in two. */
    private static int boundary(String text, int index) {
        boolean inside = index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return inside ? index - 1 : index;
    }
}
