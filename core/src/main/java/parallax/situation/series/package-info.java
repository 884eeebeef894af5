/** Figures about the same thing, in order of time. Accounts come in; {@link parallax.situation.series.FigureSeries} leave. */
@NullMarked
package parallax.situation.series;

import org.jspecify.annotations.NullMarked;
