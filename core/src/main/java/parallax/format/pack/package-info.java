/** Readings packed for keeping. An article with its account comes in; bytes leave, and come back as the same article and account. */
@NullMarked
package parallax.format.pack;

import org.jspecify.annotations.NullMarked;
