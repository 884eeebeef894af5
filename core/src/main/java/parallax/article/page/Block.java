package parallax.article.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * A run of text between two borders of a page: a paragraph, a heading, an item of a list.
 *
 * @param box the innermost part of the page it stands in
 * @param text its words, white space collapsed
 * @param linked how many units of it are link text
 * @param links the links within it, in order
 * @param source from its first word to its last in the source of the page, markup between them included; null when the
 *     parser did not keep it
 */
public record Block(
        Box box,
        String text,
        int linked,
        List<Link> links,
        @Nullable Span source) {

    public Block {
        Objects.requireNonNull(box);
        Objects.requireNonNull(text);
        links = List.copyOf(links);
    }

    private static final int SENTENCE = 80;

    /** As much is said with fewer letters where words are written without spaces between them. */
    private static final int DENSE_SENTENCE = 30;

    private static final int SHORT_SENTENCE = 25;

    /** The element that holds it: {@code p}, {@code h2}, {@code li}. */
    public String tag() {
        return box.tag();
    }

    /** How much of it is link text, from 0 to 1. */
    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
    }

    boolean isHeading() {
        String tag = tag();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    boolean isItem() {
        return switch (tag()) {
            case "li", "dd", "dt", "td", "th" -> true;
            default -> false;
        };
    }

    /** Reads like a sentence of an article, not like a label or a list of links. */
    boolean isProse() {
        if (isHeading() || linkDensity() > 0.5) {
            return false;
        }
        return text.length() >= SENTENCE
                || (text.length() >= SHORT_SENTENCE && endsSentence())
                || (text.length() >= DENSE_SENTENCE && isDense());
    }

    /** Chinese or Japanese: no spaces, and one character a syllable or a word. */
    private boolean isDense() {
        int dense = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            dense += unit >= '\u3040' && unit <= '\u9FFF' ? 1 : 0;
        }
        return dense > text.length() / 2;
    }

    boolean endsSentence() {
        int last = text.length() - 1;
        while (last >= 0 && "\"'”’»)]」』".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ".!?…:。！？।".indexOf(text.charAt(last)) >= 0;
    }
}
