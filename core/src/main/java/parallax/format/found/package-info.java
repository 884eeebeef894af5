/** What was found across articles, each thing apart, as a ledger keeps it. A situation comes in; findings leave. */
@NullMarked
package parallax.format.found;

import org.jspecify.annotations.NullMarked;
