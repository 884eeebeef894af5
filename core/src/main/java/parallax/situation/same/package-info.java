/** What several accounts have in common, whatever it is: parts that are alike come in, one at a time and in any order; groups leave. */
@NullMarked
package parallax.situation.same;

import org.jspecify.annotations.NullMarked;
