package parallax.flink.source;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import parallax.capture.Captured;
import parallax.capture.Limits;
import parallax.capture.fetch.FetchSettings;
import parallax.capture.input.Captures;
import parallax.flink.wire.CapturedWire;

/** Opens a feed whose turn has come, with the robots rules and the pauses of {@code parallax add}, and hands on its items. */
final class FeedVisit extends RichFlatMapFunction<String, byte[]> {

    private static final long serialVersionUID = 1L;

    private final boolean follow;
    private transient Captures captures;

    /** @param follow whether the page behind an item is fetched where the feed carries only its summary */
    FeedVisit(boolean follow) {
        this.follow = follow;
    }

    @Override
    public void open(OpenContext context) {
        captures = new Captures(Limits.DEFAULT, Captures.Form.BY_CONTENT, InputStream.nullInputStream())
                .with(FetchSettings.DEFAULT)
                .following(follow);
    }

    @Override
    public void flatMap(String address, Collector<byte[]> out) {
        try (Stream<Captured> opened = captures.open(List.of(address))) {
            opened.forEach(captured -> out.collect(CapturedWire.write(captured)));
        }
    }
}
