/**
 * What a desk reads of a ledger beside its search: what was found across articles, actors, related articles. A ledger comes in;
 * findings, actors and related articles leave.
 */
@NullMarked
package parallax.store.found;

import org.jspecify.annotations.NullMarked;
