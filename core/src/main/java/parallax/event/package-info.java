/** Who did what to whom, when and where, in the terms of PLOVER. An analysis and its names come in; events leave. */
@NullMarked
package parallax.event;

import org.jspecify.annotations.NullMarked;
