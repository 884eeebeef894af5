/** What the operators of the job do: few lines around the reading, the linking and the writing that every machine does. */
@NullMarked
package parallax.flink.run;

import org.jspecify.annotations.NullMarked;
