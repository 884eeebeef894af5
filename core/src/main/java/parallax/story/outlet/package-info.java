/** Who published: addresses in one spelling, outlets and the publisher families that own them. */
@NullMarked
package parallax.story.outlet;

import org.jspecify.annotations.NullMarked;
