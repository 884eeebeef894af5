/** Which words of a text stand in quotation marks, for telling who a pronoun cannot be. */
@NullMarked
package parallax.entity.quotation;

import org.jspecify.annotations.NullMarked;
