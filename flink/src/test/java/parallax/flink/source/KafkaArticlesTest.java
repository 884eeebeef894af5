package parallax.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Payload;
import parallax.capture.Refusal;
import parallax.flink.wire.CapturedWire;

class KafkaArticlesTest {

    @Test
    void aKeyIsTheAddressOfAPage() {
        Capture page =
                (Capture) only("https://desk.example/orm", "<!DOCTYPE html><title>Orm</title><p>Rain fell on Orm.");

        assertThat(page.origin().url()).isEqualTo("https://desk.example/orm");
        assertThat(page.origin().place()).isEqualTo("kafka:news/3@1042");
        assertThat(page.payload()).isInstanceOf(Payload.Bytes.class);
    }

    @Test
    void withoutOneLinesAreRecords() {
        List<Captured> records =
                all(null, "{\"text\":\"Rain fell.\",\"outlet\":\"Orm Courier\"}\n{\"text\":\"It snowed.\"}");

        assertThat(records).hasSize(2).allSatisfy(each -> assertThat(each).isInstanceOf(Capture.class));
        assertThat(records.get(1).origin().place()).isEqualTo("kafka:news/3@1042:2");
    }

    @Test
    void whatIsNoArticleIsRefusedWithItsPlace() {
        assertThat(only(null, "\u0001\u0002 no record")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("invalid-json");
            assertThat(refusal.origin().place()).isEqualTo("kafka:news/3@1042:1");
        });
        assertThat(only("https://desk.example/orm", null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.message()).contains("expected a page"));
        assertThat(only("https://desk.example/picture", "\u0089PNG\r\n")).isInstanceOf(Refusal.class);
    }

    /** Whoever may write into a topic must not choose what workers fetch. */
    @Test
    void aListOfAddressesOpensNothing() {
        String list = "<?xml version=\"1.0\"?><opml version=\"2.0\"><body>"
                + "<outline type=\"rss\" xmlUrl=\"http://10.0.0.1/feed\"/></body></opml>";

        assertThat(only("https://desk.example/list", list)).isInstanceOf(Refusal.class);
        assertThat(only(null, list)).isInstanceOf(Refusal.class);
    }

    private static Captured only(@Nullable String key, @Nullable String value) {
        List<Captured> all = all(key, value);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<Captured> all(@Nullable String key, @Nullable String value) {
        List<Captured> all = new ArrayList<>();
        new KafkaArticles()
                .deserialize(new ConsumerRecord<>("news", 3, 1042, bytes(key), bytes(value)), new Collector<>() {
                    @Override
                    public void collect(byte[] written) {
                        all.add(CapturedWire.read(written));
                    }

                    @Override
                    public void close() {
                        // nothing is open
                    }
                });
        return all;
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
