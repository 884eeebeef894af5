/** The ledger as tables: one CSV file for each kind of record and a dictionary of their columns. Readings come in, files leave. */
@NullMarked
package parallax.format.table;

import org.jspecify.annotations.NullMarked;
