package parallax.flink.source;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import parallax.capture.Captured;
import parallax.capture.Limits;
import parallax.capture.fetch.FetchSettings;
import parallax.capture.input.Captures;
import parallax.flink.wire.CapturedWire;

/** Opens a feed whose turn has come, with the robots rules and the pauses of {@code parallax add}, and hands on its items. */
final class FeedVisit extends RichFlatMapFunction<String, byte[]> {

    private static final long serialVersionUID = 1L;

    private final boolean follow;
    private final @Nullable String contact;
    private final boolean privateAddresses;
    private transient Captures captures;

    FeedVisit(Sources.Feeds feeds) {
        this.follow = feeds.follow();
        this.contact = feeds.contact();
        this.privateAddresses = feeds.privateAddresses();
    }

    @Override
    public void open(OpenContext context) {
        captures = new Captures(Limits.DEFAULT, Captures.Form.BY_CONTENT, InputStream.nullInputStream())
                .with(FetchSettings.DEFAULT.withContact(contact).withPrivateAddresses(privateAddresses))
                .following(follow);
    }

    @Override
    public void flatMap(String address, Collector<byte[]> out) {
        try (Stream<Captured> opened = captures.open(List.of(address))) {
            opened.forEach(captured -> out.collect(CapturedWire.write(captured)));
        }
    }
}
