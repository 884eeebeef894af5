/** Figures over time, each with who gives it. */
@NullMarked
package parallax.web.chart.series;

import org.jspecify.annotations.NullMarked;
