package parallax.flink.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Receipt;
import parallax.capture.Refusal;

class CapturedWireTest {

    private static final Origin PLACE = new Origin("store://week.warc.gz", 0, 1042, "https://desk.example/bridge");
    private static final Given GIVEN = new Given(
            "7",
            "The bridge at Orm",
            LocalDate.of(2031, 3, 4),
            OffsetDateTime.parse("2031-03-04T05:06:07+02:00"),
            "Orm Courier",
            List.of("Ada Roe", "Ben Lund"),
            List.of("bridges"));

    @Test
    void whatWasFoundComesBackWithEveryField() {
        Capture text = new Capture(
                PLACE,
                new Payload.Text("Rain fell on Orm. \uD83C\uDF27"),
                GIVEN,
                List.of(new Refusal(PLACE.atLine(3), "broken-date", "\"soon\"")),
                new Receipt(Instant.parse("2031-03-04T05:00:00Z"), "HTTP/1.1 200 OK\r\n", "store://week.warc.gz@1042"));

        assertThat(CapturedWire.read(CapturedWire.write(text))).isEqualTo(text);
    }

    @Test
    void nothingIsMadeOfWhatIsNotSaid() {
        Capture bare = new Capture(Origin.file("a.html"), new Payload.Markup("<p>Rain fell."), Given.NOTHING);

        assertThat(CapturedWire.read(CapturedWire.write(bare))).isEqualTo(bare);
    }

    @Test
    void bytesStayBytes() {
        byte[] page = "<p>Pluie à Orm".getBytes(StandardCharsets.ISO_8859_1);
        Capture capture = new Capture(PLACE, new Payload.Bytes(page, "latin1", null), GIVEN);

        Payload.Bytes back = (Payload.Bytes) ((Capture) CapturedWire.read(CapturedWire.write(capture))).payload();

        assertThat(back.bytes()).isEqualTo(page);
        assertThat(back.charset()).isEqualTo("latin1");
        assertThat(back.mediaType()).isNull();
    }

    @Test
    void aRefusalStaysOne() {
        Refusal refusal = new Refusal(PLACE, "damaged-archive", "the member ends too early");

        assertThat(CapturedWire.read(CapturedWire.write(refusal))).isEqualTo(refusal);
    }

    @Test
    void aMessageThatWasCutIsNoCapture() {
        byte[] whole = CapturedWire.write(new Refusal(PLACE, "damaged-archive", "the member ends too early"));

        assertThatThrownBy(() -> CapturedWire.read(Arrays.copyOf(whole, whole.length - 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("promises");
        assertThatThrownBy(() -> CapturedWire.read(new byte[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too early");
    }
}
