/** How many. The words of a sentence come in; the cardinal numbers that they spell leave, for the readers of times and figures. */
@NullMarked
package parallax.language.number;

import org.jspecify.annotations.NullMarked;
