package parallax.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.article.plain.Line;
import parallax.text.Span;

/**
 * What became of one piece of text while an article was read.
 *
 * @param text its words
 * @param tag the element that held it: {@code p}, {@code li}; empty where there are no elements
 * @param path where it stands on the page: {@code body > main#story > div.content > p}; empty where there is no page
 * @param kept whether it is read as news
 * @param why the rule that decided, or the reason in a word: {@code prose}, {@code links}, {@code related}
 * @param source from its first word to its last in the decoded source, in UTF-16 units; null when not known
 */
public record Judged(
        String text,
        String tag,
        String path,
        boolean kept,
        String why,
        @Nullable Span source) {

    public Judged {
        Objects.requireNonNull(text);
        Objects.requireNonNull(tag);
        Objects.requireNonNull(path);
        Objects.requireNonNull(why);
    }

    /** The lines of an article that came without markup, the furniture among them dropped by its rule. */
    static List<Judged> ofLines(Article article) {
        List<Judged> judged = new ArrayList<>();
        for (Line line : Line.of(article.text())) {
            if (!line.isBlank()) {
                judged.addAll(pieces(article, line.span()));
            }
        }
        return judged;
    }

    /** A line as a whole, or cut where furniture begins and ends within it. */
    private static List<Judged> pieces(Article article, Span line) {
        List<Judged> pieces = new ArrayList<>();
        int from = line.start();
        for (Furniture furniture : article.furniture()) {
            Span span = furniture.span();
            if (span.overlaps(line)) {
                add(pieces, article.text(), from, span.start(), null);
                int end = Math.min(span.end(), line.end());
                add(pieces, article.text(), Math.max(from, span.start()), end, furniture);
                from = Math.max(from, end);
            }
        }
        add(pieces, article.text(), from, line.end(), null);
        return pieces;
    }

    private static void add(List<Judged> pieces, String text, int from, int to, @Nullable Furniture furniture) {
        if (from < to && !text.substring(from, to).isBlank()) {
            String why = furniture == null ? "text" : furniture.rule();
            Span span = Span.of(from, to);
            pieces.add(new Judged(span.in(text).strip(), "", "", furniture == null, why, span));
        }
    }
}
