/** Lists that are too long for a page: the first few or a page of them, and the addresses of the rest. A list and the address that was asked for come in; what is shown leaves. */
@NullMarked
package parallax.web.page.list;

import org.jspecify.annotations.NullMarked;
