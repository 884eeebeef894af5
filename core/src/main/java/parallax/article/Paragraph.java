package parallax.article;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * A paragraph of the stored text and where it stood in what was received.
 *
 * @param span where it stands in the stored text
 * @param tag the element that held it: {@code p}, {@code h2}, {@code li}
 * @param source where that element stands in the decoded source, null when not known
 */
public record Paragraph(Span span, String tag, @Nullable Span source) {

    public Paragraph {
        Objects.requireNonNull(span);
        Objects.requireNonNull(tag);
    }
}
