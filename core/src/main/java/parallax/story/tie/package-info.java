/** How strongly two articles are tied to one happening: what of an article is compared comes in, ties leave. */
@NullMarked
package parallax.story.tie;

import org.jspecify.annotations.NullMarked;
