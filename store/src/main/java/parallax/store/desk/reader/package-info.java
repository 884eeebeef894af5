/**
 * What readers send in: replies under articles, and requests about pages of actors. All of it is held until somebody decides. The
 * e-mail address of a sender goes into a table that no listing reads.
 */
@NullMarked
package parallax.store.desk.reader;

import org.jspecify.annotations.NullMarked;
