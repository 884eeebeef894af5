/** The front door: {@code Parallax.read(Capture)}. Nobody inside imports this package. */
@NullMarked
package parallax;

import org.jspecify.annotations.NullMarked;
