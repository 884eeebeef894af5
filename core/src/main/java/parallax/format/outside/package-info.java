/** What others have recorded, read beside the ledger and never mixed into it: {@code Outside} comes in, differences leave. */
@NullMarked
package parallax.format.outside;

import org.jspecify.annotations.NullMarked;
