package parallax.flink.local;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A topic of a real broker, as whoever publishes articles writes to it.
 *
 * @param bootstrap where the broker is
 * @param name of the topic
 */
public record Topic(String bootstrap, String name) {

    /** A topic of its own for one test. */
    public static Topic create(LocalBroker broker, int partitions) {
        Topic topic = new Topic(broker.bootstrap(), "articles-" + UUID.randomUUID());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", topic.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(topic.name(), partitions, (short) 1)))
                    .all()
                    .get();
            return topic;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message: an article's address, where it has one, and its bytes. */
    public ProducerRecord<String, byte[]> message(@Nullable String key, byte[] value) {
        return new ProducerRecord<>(name, key, value);
    }

    /** Writes in this order, and comes back when the broker has all. */
    public void write(List<ProducerRecord<String, byte[]>> messages) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> taken =
                    messages.stream().map(producer::send).toList();
            for (Future<RecordMetadata> each : taken) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
