/**
 * From bytes to what was published. A {@link parallax.capture.Capture} comes in; an {@link parallax.article.Article} leaves:
 * the stored text, what in it is furniture, headline, byline, outlet and dates, each date with its origin.
 */
@NullMarked
package parallax.article;

import org.jspecify.annotations.NullMarked;
