/** Republished text: sketches, an index that takes one article at a time, the comparison of two texts, groups with their origin. */
@NullMarked
package parallax.story.copy;

import org.jspecify.annotations.NullMarked;
