/** Programs of Java as processes that are found again, and the folder they leave: what is needed comes from the clusters above, nothing of an engine is known here. */
@NullMarked
package parallax.flink.local.process;

import org.jspecify.annotations.NullMarked;
