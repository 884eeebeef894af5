/** The search and its alerts: a line that somebody typed comes in; what it finds, and how to narrow it, leaves as a page. */
@NullMarked
package parallax.web.page.search;

import org.jspecify.annotations.NullMarked;
