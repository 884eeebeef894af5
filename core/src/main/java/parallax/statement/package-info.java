/** Who says what. An analysis and its names come in; statements leave. */
@NullMarked
package parallax.statement;

import org.jspecify.annotations.NullMarked;
