/**
 * Java programs as processes that are found again, and the folder they leave. What is to run comes from the clusters above;
 * nothing of an engine is known here.
 */
@NullMarked
package parallax.flink.local.process;

import org.jspecify.annotations.NullMarked;
