/** Timeline, figure series, places, and where the accounts disagree. Accounts and stories come in; a {@code Situation} leaves. Nothing is decided here. */
@NullMarked
package parallax.situation;

import org.jspecify.annotations.NullMarked;
