/** How good and how fast the readers are: {@code parallax evaluate}. Gold and corpora come in; tables leave. */
@NullMarked
package parallax.bench;

import org.jspecify.annotations.NullMarked;
