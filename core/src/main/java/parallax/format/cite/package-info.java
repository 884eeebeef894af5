/**
 * Citations of a record and of the article that it stands in: as a line to be read, for BibTeX, for programs that read CSL-JSON.
 * An article and one of its records come in, text leaves. What the article does not tell is said, never filled in.
 */
@NullMarked
package parallax.format.cite;

import org.jspecify.annotations.NullMarked;
