package parallax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.language.EncoderEngine;
import parallax.ledger.Evidence;

class AttachmentsTest {

    private static final String OTHER =
            "<p>The mayor of Oslo told the council that the repairs would take a month, and that nobody would have to move out.</p>"
                    + "<p>Two engineers were sent to the pier on Monday, and the ferries were moved to the southern quay until then.</p>";

    @Test
    void aFilmRightBehindTheParagraphBelongsToTheEvidence() {
        assertThat(attached("<p>A video posted by the mayor shows a fire on the pier.</p>"
                        + "<video src='https://harbour.example/fire.mp4'></video>" + OTHER))
                .isEqualTo(new Evidence.Attached(Evidence.Attached.How.EMBEDDED, "https://harbour.example/fire.mp4"));
    }

    @Test
    void aLinkOverTheWordsIsWhereTheEvidenceIs() {
        assertThat(attached(
                        "<p><a href='https://harbour.example/v'>A video</a> posted by the mayor shows a fire on the pier.</p>"
                                + OTHER))
                .isEqualTo(new Evidence.Attached(Evidence.Attached.How.LINKED, "https://harbour.example/v"));
    }

    @Test
    void whatStandsFartherOffIsNotTakenForIt() {
        assertThat(
                        attached(
                                "<p>A video posted by the mayor shows a fire on the pier.</p>" + OTHER
                                        + "<video src='https://harbour.example/fire.mp4'></video>"
                                        + "<p>More of the <a href='https://harbour.example/x'>council's plans</a> will be known on Friday.</p>"))
                .isNull();
    }

    private static Evidence.@Nullable Attached attached(String body) {
        Assumptions.assumeTrue(EncoderEngine.isInstalled(), "no model: name its folder with -Dparallax.model");
        byte[] html = ("<html><body><article><h1>Fire on the pier</h1>" + body + "</article></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        try (Parallax parallax = Parallax.open()) {
            Reading reading = parallax.read(
                            new Capture(Origin.file("p"), new Payload.Bytes(html, null, "text/html"), Given.NOTHING))
                    .getReading();
            List<Evidence> videos = reading.account().evidence().stream()
                    .filter(evidence -> evidence.medium() == Evidence.Medium.VIDEO)
                    .toList();
            assertThat(videos).hasSize(1);
            return videos.get(0).attached();
        }
    }
}
