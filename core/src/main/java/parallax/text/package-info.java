/**
 * Where something stands in a text. Everything that Parallax derives keeps a half-open {@link parallax.text.Span} into
 * the text it was read from; this room knows nothing but positions, and the plain files that linguistic rules are
 * written in.
 *
 * <p>Inside the code a span counts UTF-16 units ({@code String} indices). Every format that leaves the program counts
 * Unicode code points; {@link parallax.text.CodePoints} converts at that border and nowhere else.
 */
@NullMarked
package parallax.text;

import org.jspecify.annotations.NullMarked;
