package parallax.flink.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.flink.local.process.Patience;

@ExtendWith(Rig.Resolver.class)
class LocalBrokerIT {

    private final LocalBroker broker;

    LocalBrokerIT(Rig rig) {
        broker = rig.broker();
    }

    @Test
    void whatIsWrittenToATopicIsReadFromIt() {
        Topic topic = Topic.create(broker, 1);
        topic.write(List.of(
                topic.message("https://paper.example/a", bytes("first")), topic.message(null, bytes("second"))));

        List<String> read = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrap(), "group.id", "reader", "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic.name()));
            Patience.await(
                    Duration.ofSeconds(30),
                    () -> {
                        consumer.poll(Duration.ofMillis(200))
                                .forEach(each -> read.add(each.key() + " " + each.value()));
                        return read.size() >= 2;
                    },
                    () -> "two messages, got " + read);
        }
        assertThat(read).containsExactly("https://paper.example/a first", "null second");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
