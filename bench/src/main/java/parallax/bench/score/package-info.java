/** Measures: what was found and what was to be found come in; precision, recall and F1 leave. Knows nothing of news. */
@NullMarked
package parallax.bench.score;

import org.jspecify.annotations.NullMarked;
