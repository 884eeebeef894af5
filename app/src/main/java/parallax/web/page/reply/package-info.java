/** What readers write under articles, as pages: the thread with its form, feeds and data, and the page of who decides. */
@NullMarked
package parallax.web.page.reply;

import org.jspecify.annotations.NullMarked;
