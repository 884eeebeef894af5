/** What the API has, thing by thing: a request comes in; what the ledger holds of it leaves in the form asked for. */
@NullMarked
package parallax.web.api.data;

import org.jspecify.annotations.NullMarked;
