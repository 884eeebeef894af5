/** What a deployment brings of its own: actors that are added to those that ship with the program. */
@NullMarked
package parallax.entity.table;

import org.jspecify.annotations.NullMarked;
