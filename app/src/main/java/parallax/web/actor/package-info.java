/** What a ledger says of one actor. A ledger and an id come in; who it is, and what is said by and of them, leave. */
@NullMarked
package parallax.web.actor;

import org.jspecify.annotations.NullMarked;
