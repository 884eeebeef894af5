/** How fast a ledger that lasts is filled and searched, on invented articles. */
@NullMarked
package parallax.bench.ledger;

import org.jspecify.annotations.NullMarked;
