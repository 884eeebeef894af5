/** Where things are told to have happened, as finely as it is told and no finer. */
@NullMarked
package parallax.web.chart.map;

import org.jspecify.annotations.NullMarked;
