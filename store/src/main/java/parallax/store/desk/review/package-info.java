/**
 * What persons say of records. Judgements come in, are never overwritten, and leave as the history of a record and as gold.
 */
@NullMarked
package parallax.store.desk.review;

import org.jspecify.annotations.NullMarked;
