/**
 * What a ledger is asked. A line as people type it, or a query made by a program, comes in; records with their sentences,
 * counts, and the query in plain words leave.
 */
@NullMarked
package parallax.store.search;

import org.jspecify.annotations.NullMarked;
