/** Readings of one address at different times: which articles are versions of one another and what changed between them. */
@NullMarked
package parallax.story.version;

import org.jspecify.annotations.NullMarked;
