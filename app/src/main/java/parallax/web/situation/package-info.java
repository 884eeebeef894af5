/**
 * Situations as the desk holds them. A ledger comes in; situations that were computed once for each of its states leave, whole or
 * narrowed to some days, somebody, a place. Nothing here knows of a page.
 */
@NullMarked
package parallax.web.situation;

import org.jspecify.annotations.NullMarked;
