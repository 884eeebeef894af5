/** Pages. A request and the desk come in, HTML leaves, made by templates that are compiled with the program. */
@NullMarked
package parallax.web.page;

import org.jspecify.annotations.NullMarked;
