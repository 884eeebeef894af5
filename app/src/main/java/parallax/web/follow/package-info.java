/**
 * Feeds and sites that the desk follows: asked for politely while the server runs, read, and written into the ledger. Sources come
 * in; articles go into the ledger, and how it went into the desk's own database.
 */
@NullMarked
package parallax.web.follow;

import org.jspecify.annotations.NullMarked;
