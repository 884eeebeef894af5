/** Which articles are copies of one another and which tell the same story. Accounts and articles come in; copies and stories leave. */
@NullMarked
package parallax.story;

import org.jspecify.annotations.NullMarked;
