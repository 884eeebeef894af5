/** Fetches addresses politely and safely: an address comes in; bytes with what the server said of them leave, or the reason why not. */
@NullMarked
package parallax.capture.fetch;

import org.jspecify.annotations.NullMarked;
