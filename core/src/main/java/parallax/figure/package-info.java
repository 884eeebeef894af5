/** In what numbers. An analysis and its names come in; figures leave. */
@NullMarked
package parallax.figure;

import org.jspecify.annotations.NullMarked;
