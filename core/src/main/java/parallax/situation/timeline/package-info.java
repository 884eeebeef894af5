/** What is told to have happened, by day, each event once with all who tell it, and where it was. Accounts come in; a {@link parallax.situation.timeline.Timeline} leaves. */
@NullMarked
package parallax.situation.timeline;

import org.jspecify.annotations.NullMarked;
