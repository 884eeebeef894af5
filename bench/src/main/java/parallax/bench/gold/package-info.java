/** Gold data as it lies on disk: files come in; records with spans in UTF-16 units leave. */
@NullMarked
package parallax.bench.gold;

import org.jspecify.annotations.NullMarked;
