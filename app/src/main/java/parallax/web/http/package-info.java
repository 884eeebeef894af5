/** What holds for every request whatever page it asks for: who asks, what is refused, which headers go out. */
@NullMarked
package parallax.web.http;

import org.jspecify.annotations.NullMarked;
