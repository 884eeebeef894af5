/** The ledger for maps and for the web of linked data: GeoJSON, W3C Web Annotation, schema.org. Readings come in, JSON leaves. */
@NullMarked
package parallax.format.linked;

import org.jspecify.annotations.NullMarked;
