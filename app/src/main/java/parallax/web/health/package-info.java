/** How the desk itself fares: whether it lives, whether it can answer, and in what numbers. No address, name or query is in it. */
@NullMarked
package parallax.web.health;

import org.jspecify.annotations.NullMarked;
