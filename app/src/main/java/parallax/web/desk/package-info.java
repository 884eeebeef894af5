/** A ledger that is looked at: opened once for all requests. A place comes in; readings, searches and situations leave. */
@NullMarked
package parallax.web.desk;

import org.jspecify.annotations.NullMarked;
