/** Forms of data: a request for some of a ledger comes in; JSON, CSV, GeoJSON or a feed leaves, page by page. */
@NullMarked
package parallax.web.api.form;

import org.jspecify.annotations.NullMarked;
