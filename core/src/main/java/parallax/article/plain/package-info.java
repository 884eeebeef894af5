/**
 * What in a text without markup is not news. The lines of a text come in; {@link parallax.article.plain.Marks} leave: which
 * lines, and which words within a line, are captions, links, forms and notices, each with the rule that says so.
 */
@NullMarked
package parallax.article.plain;

import org.jspecify.annotations.NullMarked;
