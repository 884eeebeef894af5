/** Messages with parts (RFC 822 mail, MHTML pages): a message comes in; the page or text in it leaves. */
@NullMarked
package parallax.capture.mail;

import org.jspecify.annotations.NullMarked;
