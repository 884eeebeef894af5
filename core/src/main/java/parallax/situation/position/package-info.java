/** Who holds what, question by question, and who says nothing. Disputes and timelines come in; {@link parallax.situation.position.Positions} leave. */
@NullMarked
package parallax.situation.position;

import org.jspecify.annotations.NullMarked;
