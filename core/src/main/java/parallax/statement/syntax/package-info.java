/** The tree of a sentence as the rules look at it. */
@NullMarked
package parallax.statement.syntax;

import org.jspecify.annotations.NullMarked;
