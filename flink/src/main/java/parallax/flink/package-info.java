/**
 * The same reading, linking and writing as on one machine, run by Apache Flink over archives and streams: articles come from
 * files, feeds and Kafka, and leave for a ledger in PostgreSQL.
 */
@NullMarked
package parallax.flink;

import org.jspecify.annotations.NullMarked;
