/** Days as they are written: fields of a page and the head of a text come in; calendar days leave, or nothing. */
@NullMarked
package parallax.article.date;

import org.jspecify.annotations.NullMarked;
