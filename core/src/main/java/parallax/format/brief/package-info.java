/** The situation report: what an analyst would paste into an e-mail, and the same as one page of HTML. A {@code Situation} comes in; text leaves. */
@NullMarked
package parallax.format.brief;

import org.jspecify.annotations.NullMarked;
