/** Which articles belong together, kept up to date as they arrive one by one. Profiles come in, groups leave. */
@NullMarked
package parallax.story.group;

import org.jspecify.annotations.NullMarked;
