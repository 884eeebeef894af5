/** The ledger in writing and back. Readings and comparisons come in; JSON Lines, CSV and text leave. The border where offsets become code points. */
@NullMarked
package parallax.format;

import org.jspecify.annotations.NullMarked;
