/** What one text says to another: a given text and a claim come in as trees, a {@code Judgement} leaves. Whether either is true is not asked. */
@NullMarked
package parallax.situation.pair;

import org.jspecify.annotations.NullMarked;
