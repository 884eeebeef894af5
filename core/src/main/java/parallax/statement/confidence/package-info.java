/** How sure a statement is: evidence for and against it goes in from the readers, a probability comes out. */
@NullMarked
package parallax.statement.confidence;

import org.jspecify.annotations.NullMarked;
