/** Where the names of an article are: a gazetteer of the world, and which of the many places of one name is meant. */
@NullMarked
package parallax.entity.place;

import org.jspecify.annotations.NullMarked;
