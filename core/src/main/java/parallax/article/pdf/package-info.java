/** The text layer of PDF: the bytes of a document come in; its paragraphs leave, in reading order, without what repeats on every page. */
@NullMarked
package parallax.article.pdf;

import org.jspecify.annotations.NullMarked;
