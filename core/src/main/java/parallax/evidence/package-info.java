/** What the account leans on. An analysis and its names come in; evidence leaves. */
@NullMarked
package parallax.evidence;

import org.jspecify.annotations.NullMarked;
