/** The pages of situations, disputes, claims and series. What {@code parallax.web.situation} holds comes in; pages leave. */
@NullMarked
package parallax.web.page.situation;

import org.jspecify.annotations.NullMarked;
