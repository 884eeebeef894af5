package parallax.format;

import parallax.article.Article;
import parallax.text.CodePoints;
import parallax.text.Span;

/**
 * The border between the code's spans (UTF-16 units of the transcript) and the contract's (code points of the stored text,
 * or of the headline where that is not part of the text).
 */
public final class Pointers {

    private final int textStart;
    private final CodePoints text;
    private final CodePoints headline;

    public Pointers(Article article) {
        this.textStart = article.textStart();
        this.text = new CodePoints(article.text());
        this.headline = new CodePoints(article.headline().text());
    }

    /** True for a span of a headline that is not part of the text. */
    public boolean inHeadline(Span transcript) {
        return transcript.start() < textStart;
    }

    /** Code points of the text, or of the headline when {@link #inHeadline}. */
    public Span write(Span transcript) {
        return inHeadline(transcript) ? headline.fromUnits(transcript) : text.fromUnits(transcript.shift(-textStart));
    }

    /** UTF-16 units of the transcript. */
    public Span parse(Span codePoints, boolean inHeadline) {
        return inHeadline
                ? headline.toUnits(codePoints)
                : text.toUnits(codePoints).shift(textStart);
    }
}
