/** Which articles may have to do with one another: keys of articles come in, one article at a time and in any order; buckets and who shares them leave. It knows no ledger, so that a distributed job and an embedded ledger link by the same code. */
@NullMarked
package parallax.store.link;

import org.jspecify.annotations.NullMarked;
