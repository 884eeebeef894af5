/** One class for each kind of gold: reads its texts through the front door and measures what comes out. */
@NullMarked
package parallax.bench.task;

import org.jspecify.annotations.NullMarked;
