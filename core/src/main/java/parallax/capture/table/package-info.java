/** Tables of articles (CSV): a table comes in; one capture for each row leaves. */
@NullMarked
package parallax.capture.table;

import org.jspecify.annotations.NullMarked;
