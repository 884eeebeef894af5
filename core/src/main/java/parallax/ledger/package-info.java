/**
 * The records everyone agrees on, and where they are kept. The four readers return them; nothing in this room reads a
 * text, knows SQL, an engine or HTTP.
 *
 * <p>Spans count UTF-16 units of the article's {@code transcript()}. Ids are derived from content, never from order of
 * arrival. A null says "not known"; nothing is invented to fill a field.
 */
@NullMarked
package parallax.ledger;

import org.jspecify.annotations.NullMarked;
