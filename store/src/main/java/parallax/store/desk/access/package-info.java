/**
 * Who may work at the desk. Passwords come in as hashes that the caller made, tokens are given out once and kept as SHA-256; who
 * it is that comes with one leaves.
 */
@NullMarked
package parallax.store.desk.access;

import org.jspecify.annotations.NullMarked;
