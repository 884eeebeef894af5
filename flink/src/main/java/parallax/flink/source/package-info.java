/** Where articles come from: files of a folder or an object store, feeds, topics of Kafka; each as captures in bytes. */
@NullMarked
package parallax.flink.source;

import org.jspecify.annotations.NullMarked;
