/**
 * A real cluster on one machine, for trying and for tests: the engine's and the broker's own programs as processes, started from
 * the jars that the build gathers. What is asked comes from the command line ({@code parallax cluster}); what leaves is a folder
 * of configuration, logs and process numbers, by which a later call finds what an earlier one started. Nothing here knows the
 * job, and the job knows nothing of it.
 */
@NullMarked
package parallax.flink.local;

import org.jspecify.annotations.NullMarked;
