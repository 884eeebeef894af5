/**
 * The open database of the desk. Whatever a person decides at the desk is written together with its line in the audit log, in one
 * transaction; what happens elsewhere, such as a refused password, is added to the log by whoever sees it.
 */
@NullMarked
package parallax.store.desk.book;

import org.jspecify.annotations.NullMarked;
