/**
 * When. An {@link parallax.language.Analysis} and the day of publication come in; its {@link
 * parallax.language.TimeExpression}s leave, read as TIMEX3 by a grammar of words that is kept as text.
 */
@NullMarked
package parallax.language.time;

import org.jspecify.annotations.NullMarked;
