/** What a reader reads that no article wrote: strings, days and numbers, in the reader's language. */
@NullMarked
package parallax.web.words;

import org.jspecify.annotations.NullMarked;
