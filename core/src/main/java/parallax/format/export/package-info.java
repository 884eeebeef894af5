/** What every format that leaves needs. Readings come in one at a time; what an {@code Exporter} writes goes into outputs that its caller opens and closes. */
@NullMarked
package parallax.format.export;

import org.jspecify.annotations.NullMarked;
