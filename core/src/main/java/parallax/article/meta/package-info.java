/**
 * What a page says about its article beside the text. A parsed page comes in; headline, names, dates, outlet, section and
 * pictures leave, each with the place that says so and a note where two places differ.
 */
@NullMarked
package parallax.article.meta;

import org.jspecify.annotations.NullMarked;
