/**
 * Saved queries. A ledger and a query come in; what it finds that it did not find before leaves: as matches, as feeds (Atom,
 * JSON Feed), and as signed deliveries to an address.
 */
@NullMarked
package parallax.store.watch;

import org.jspecify.annotations.NullMarked;
