/**
 * The REST API and the data beside the pages: the same handlers answer {@code /api/v1/…} and the address of a page with
 * {@code .json}, {@code .csv}, {@code .geojson}, {@code .atom} behind it. What it answers is written down in
 * {@code openapi.json}, to which a test holds it.
 */
@NullMarked
package parallax.web.api;

import org.jspecify.annotations.NullMarked;
