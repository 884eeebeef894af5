/** One piece of evidence that several articles lean on, with all that is said of it. Accounts come in one at a time; {@link parallax.situation.exhibit.Exhibit}s leave, the same in any order. */
@NullMarked
package parallax.situation.exhibit;

import org.jspecify.annotations.NullMarked;
