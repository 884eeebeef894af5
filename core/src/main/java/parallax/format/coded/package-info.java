/** Events in the layouts of other event data: PLOVER, ACLED, UCDP, GDELT. Readings come in; lines leave that old tools understand. What a layout cannot say is left out and counted. */
@NullMarked
package parallax.format.coded;

import org.jspecify.annotations.NullMarked;
