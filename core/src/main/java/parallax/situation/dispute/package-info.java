/** Accounts that cannot both hold. Accounts come in one at a time; {@link parallax.situation.dispute.Dispute} leave, the same in any order. */
@NullMarked
package parallax.situation.dispute;

import org.jspecify.annotations.NullMarked;
