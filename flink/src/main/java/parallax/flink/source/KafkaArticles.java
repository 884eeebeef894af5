package parallax.flink.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import parallax.capture.Captured;
import parallax.capture.Limits;
import parallax.capture.Origin;
import parallax.capture.Refusal;
import parallax.capture.input.Captures;
import parallax.flink.wire.CapturedWire;

/**
 * Messages of a topic: with an address as the key, what was fetched from it; else JSON Lines. A message is never a list of
 * other addresses to open, and one that holds no article is refused with its topic, partition and offset.
 */
final class KafkaArticles implements KafkaRecordDeserializationSchema<byte[]> {

    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<byte[]> out) {
        String place = "kafka:" + message.topic() + "/" + message.partition() + "@" + message.offset();
        String address = address(message.key());
        Origin origin = Origin.of(place, address);
        byte[] value = message.value();
        if (value == null || value.length == 0) {
            out.collect(CapturedWire.write(new Refusal(
                    origin,
                    "empty",
                    "a message without a value; expected a page with its address as the key, or JSON Lines")));
            return;
        }
        Captures.Form form = address == null ? Captures.Form.JSON_LINES : Captures.Form.DOCUMENT;
        Captures captures = new Captures(Limits.DEFAULT, form, InputStream.nullInputStream());
        try (Stream<Captured> opened = captures.open(origin, new ByteArrayInputStream(value))) {
            opened.forEach(captured -> out.collect(CapturedWire.write(captured)));
        }
    }

    private static @Nullable String address(byte @Nullable [] key) {
        if (key == null) {
            return null;
        }
        String said = new String(key, StandardCharsets.UTF_8).strip();
        String lower = said.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") ? said : null;
    }

    @Override
    public TypeInformation<byte[]> getProducedType() {
        return PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
    }
}
