/** Where sentences and words begin and end, and under which form a word stands in a dictionary. Text comes in; spans and lemmas leave, for the engine. */
@NullMarked
package parallax.language.word;

import org.jspecify.annotations.NullMarked;
