/** What is new in a situation since a given day. A {@link parallax.situation.Situation} comes in; {@link parallax.situation.change.Changes} leave. */
@NullMarked
package parallax.situation.change;

import org.jspecify.annotations.NullMarked;
