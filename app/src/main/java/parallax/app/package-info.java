/** The only place that wires: settings and the main class. */
@NullMarked
package parallax.app;

import org.jspecify.annotations.NullMarked;
