/** What passes between the operators of the job: bytes, made of captures and readings and made into them again. */
@NullMarked
package parallax.flink.wire;

import org.jspecify.annotations.NullMarked;
