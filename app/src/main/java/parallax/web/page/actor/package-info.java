/** Pages of actors, and the requests by which persons contest theirs. */
@NullMarked
package parallax.web.page.actor;

import org.jspecify.annotations.NullMarked;
