/** The same statement told again by others: who gives it in full, who shortened it, who changed a word of it. Accounts come in one at a time; {@link parallax.situation.claim.Claim}s leave, the same in any order. */
@NullMarked
package parallax.situation.claim;

import org.jspecify.annotations.NullMarked;
