/** What a running cluster says of itself and its jobs: the answers of its REST interface come in, small records leave. */
@NullMarked
package parallax.flink.local.rest;

import org.jspecify.annotations.NullMarked;
