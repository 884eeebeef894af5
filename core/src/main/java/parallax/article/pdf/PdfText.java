package parallax.article.pdf;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a document says.
 *
 * @param text the paragraphs, an empty line between two
 * @param headline one of the paragraphs of the first page: as the document's own title has it, or else the largest; null when
 *     none stands out
 * @param notes what was not read, in words
 */
public record PdfText(String text, @Nullable String headline, List<String> notes) {

    public PdfText {
        Objects.requireNonNull(text);
        notes = List.copyOf(notes);
    }
}
