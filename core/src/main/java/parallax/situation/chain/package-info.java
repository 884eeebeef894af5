/** Situations that nobody named: long chains of stories. Stories and accounts come in; {@link parallax.situation.chain.Chain}s leave. */
@NullMarked
package parallax.situation.chain;

import org.jspecify.annotations.NullMarked;
