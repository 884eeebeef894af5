/** The page of what is followed. Sources with how it went come in, HTML and OPML leave. */
@NullMarked
package parallax.web.page.source;

import org.jspecify.annotations.NullMarked;
