/** Pages on which records, stories and actors are judged, and the list of who did what. */
@NullMarked
package parallax.web.page.review;

import org.jspecify.annotations.NullMarked;
