/** What was said before and is said otherwise now. Versions and accounts come in; {@link parallax.situation.revision.Revision} leave. */
@NullMarked
package parallax.situation.revision;

import org.jspecify.annotations.NullMarked;
