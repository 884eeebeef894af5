/**
 * Compares what two ledgers say, table by table, and copies a ledger into another database. All that is known of a table stands
 * in one line of {@link parallax.store.copy.Table}.
 */
@NullMarked
package parallax.store.copy;

import org.jspecify.annotations.NullMarked;
