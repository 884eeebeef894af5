/** Words that attribute: the lexicon of cues and what they take. */
@NullMarked
package parallax.statement.cue;

import org.jspecify.annotations.NullMarked;
