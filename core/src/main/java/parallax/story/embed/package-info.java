/** What the beginning of an article is about, as a vector: a small sentence model, loaded when the first text comes. */
@NullMarked
package parallax.story.embed;

import org.jspecify.annotations.NullMarked;
