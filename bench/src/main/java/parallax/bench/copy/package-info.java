/** Copies to be found: newsroom edits made over the corpora, texts that only look alike, and what finding them costs. */
@NullMarked
package parallax.bench.copy;

import org.jspecify.annotations.NullMarked;
