/** Pages of articles, of their records, and lists of articles. */
@NullMarked
package parallax.web.page.article;

import org.jspecify.annotations.NullMarked;
