/**
 * The drawings of the desk: what happened over time, figures over time, and where. Records go in, a {@link
 * parallax.web.chart.Drawing} comes out: SVG as text, the same content as a table for those who do not see it, and notes.
 * Nothing here asks a ledger, knows a page or runs a script. Words come from the bundle, colours
 * from a style sheet; whatever an article says is escaped in {@link parallax.web.chart.Svg} and nowhere else.
 *
 * <p>Colour never stands alone (shapes, dashes and hollow marks say the same) and never says who is right.
 */
@NullMarked
package parallax.web.chart;

import org.jspecify.annotations.NullMarked;
