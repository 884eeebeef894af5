/** The desk: a ledger as web pages and a REST API. A ledger comes in; answers to HTTP requests leave. */
@NullMarked
package parallax.web;

import org.jspecify.annotations.NullMarked;
