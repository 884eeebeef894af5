/**
 * Sentences, tokens, syntax, names, times and attribution spans of one text. A plain text comes in; an
 * {@link parallax.language.Analysis} leaves. The outgoing types know nothing of the engine that made them, so that another
 * can stand in.
 *
 * <p>Spans count UTF-16 units of the text that was given. Syntax follows Universal Dependencies (English EWT), parts of
 * speech are UPOS and Penn Treebank tags.
 */
@NullMarked
package parallax.language;

import org.jspecify.annotations.NullMarked;
