/** How statements of one article hang together. Statements come in; they leave with their links. */
@NullMarked
package parallax.statement.link;

import org.jspecify.annotations.NullMarked;
