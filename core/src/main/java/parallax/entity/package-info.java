/** Names become known actors and places. An {@link parallax.language.Analysis} comes in; {@code Names} leave, which the four readers ask. */
@NullMarked
package parallax.entity;

import org.jspecify.annotations.NullMarked;
