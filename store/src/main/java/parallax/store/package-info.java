/** Ledgers that persist. Readings come in; the same readings, their history, and what is searched for leave. */
@NullMarked
package parallax.store;

import org.jspecify.annotations.NullMarked;
