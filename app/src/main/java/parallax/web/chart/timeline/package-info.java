/** What is dated, on lanes over time. */
@NullMarked
package parallax.web.chart.timeline;

import org.jspecify.annotations.NullMarked;
