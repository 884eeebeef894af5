/** What the rules of comparison see of an account: who tells what of whom, on which day, and how it stands in what is said. Accounts come in; tellings leave. */
@NullMarked
package parallax.situation.told;

import org.jspecify.annotations.NullMarked;
