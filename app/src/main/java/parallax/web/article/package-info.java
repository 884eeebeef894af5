/** Articles as they are shown: text with its marks, blocks, differences of two texts. Readings come in; nothing here knows HTTP. */
@NullMarked
package parallax.web.article;

import org.jspecify.annotations.NullMarked;
