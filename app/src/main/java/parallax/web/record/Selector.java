package parallax.web.record;

import java.util.List;
import java.util.Objects;
import parallax.article.Article;
import parallax.format.Pointers;
import parallax.ledger.Entry;
import parallax.text.Excerpt;
import parallax.text.Span;
import parallax.web.article.Mark;
import parallax.web.article.Marks;

/**
 * Where words stand, so that others find them again: the selectors of the W3C Web Annotation model.
 *
 * @param part what the words are to their record
 * @param quote the words with their surroundings
 * @param points their position in code points
 * @param inHeadline whether the position counts in a headline that is not part of the text
 */
public record Selector(Mark.Part part, Excerpt quote, Span points, boolean inHeadline) {

    public Selector {
        Objects.requireNonNull(part);
        Objects.requireNonNull(quote);
        Objects.requireNonNull(points);
    }

    /** Of all words that a record stands on. */
    public static List<Selector> of(Article article, Entry entry) {
        Pointers pointers = new Pointers(article);
        return Marks.of(entry).stream()
                .map(mark -> {
                    boolean headline = pointers.inHeadline(mark.span());
                    Excerpt quote = headline
                            ? Excerpt.of(article.headline().text(), mark.span())
                            : Excerpt.of(article.text(), mark.span().shift(-article.textStart()));
                    return new Selector(mark.part(), quote, pointers.write(mark.span()), headline);
                })
                .toList();
    }
}
