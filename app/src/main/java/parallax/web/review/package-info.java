/**
 * Records looked at by persons. A ledger and what was typed come in; the order in which records are worth a look, the record as it
 * should be, and the judgements as gold leave. Nothing here knows of requests and pages.
 */
@NullMarked
package parallax.web.review;

import org.jspecify.annotations.NullMarked;
