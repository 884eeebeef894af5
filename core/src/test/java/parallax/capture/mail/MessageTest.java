package parallax.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Refusal;

class MessageTest {

    private static final String HEADER = """
            Return-Path: <bounce@valley.example>
            Delivered-To: Reader@home.example
            From: =?utf-8?q?The_Valley_Caf=C3=A9?= <letter@valley.example>
            To: A Reader <reader@home.example>
            Subject: =?iso-8859-1?Q?Bridge_closed_=96?=
             =?utf-8?B?IENhZsOp?=
            Date: Mon, 6 May 2024 08:30:00 -0400
            List-Id: Valley letters <letters.valley.example>
            MIME-Version: 1.0
            """;

    @Test
    void ofALetterItsSubjectItsDayAndItsSenderAreUsed() {
        Capture letter = capture(HEADER + """
                Content-Type: text/plain; charset=utf-8

                The bridge was closed.
                """);

        Given given = letter.given();
        assertThat(given.title()).startsWith("Bridge closed").endsWith("Café");
        assertThat(given.published()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(given.time()).isEqualTo(OffsetDateTime.parse("2024-05-06T08:30:00-04:00"));
        assertThat(given.outlet()).isEqualTo("The Valley Café");
        assertThat(given.authors()).isEmpty();
        assertThat(text(letter)).isEqualTo("The bridge was closed.\n");
    }

    @Test
    void toWhomItWasSentIsNotKept() {
        Capture letter = capture(HEADER + """
                Content-Type: text/html; charset=utf-8

                <p>The bridge was closed.</p><p>Sent to READER@home.example.
                <a href="https://valley.example/u?who=reader%40home.example">Unsubscribe</a></p>
                """);

        String kept =
                letter.origin() + " " + letter.given() + " " + letter.left() + " " + letter.receipt() + html(letter);
        assertThat(kept.toLowerCase(Locale.ROOT)).doesNotContain("home.example", "a reader", "letter@");
        assertThat(kept).contains("The bridge was closed.", "[recipient]", "Unsubscribe");
        assertThat(letter.left())
                .singleElement()
                .satisfies(left -> assertThat(left.name()).isEqualTo("recipient-removed"));
    }

    @Test
    void htmlIsPreferredToPlainTextAndAttachmentsAreNamed() {
        Capture letter = capture(HEADER + """
                Content-Type: multipart/mixed; boundary="out"

                --out
                Content-Type: multipart/alternative; boundary="in"

                --in
                Content-Type: text/plain

                Plain words.
                --in
                Content-Type: text/html; charset=windows-1252
                Content-Transfer-Encoding: quoted-printable

                <p>Words in HTML =97 caf=E9.</p>
                --in--
                --out
                Content-Type: application/pdf; name="secret-name.pdf"
                Content-Disposition: attachment; filename="secret-name.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0=
                --out
                Content-Type: text/html
                Content-Disposition: attachment

                <p>Attached.</p>
                --out--
                """);

        Payload.Bytes payload = (Payload.Bytes) letter.payload();
        assertThat(new String(payload.bytes(), Charset.forName("windows-1252"))).contains("Words in HTML — café.");
        assertThat(payload.charset()).isEqualTo("windows-1252");
        assertThat(letter.left()).singleElement().satisfies(left -> {
            assertThat(left.name()).isEqualTo("attachment");
            assertThat(left.message()).contains("application/pdf, text/html").doesNotContain("secret-name");
        });
    }

    @Test
    void linesThatFlowAreOneParagraph() {
        Capture letter = capture(HEADER
                + "Content-Type: text/plain; format=flowed\n\nThe bridge \nwas closed.\nNobody fell.\n-- \nThe desk\n");

        assertThat(text(letter)).isEqualTo("The bridge was closed.\nNobody fell.\n-- \nThe desk\n");
    }

    @Test
    void ofASavedPageTheRootIsReadAndTheDayOfSavingIsNot() {
        Capture page = capture("""
                From: <Saved by Blink>
                Snapshot-Content-Location: https://valley.example/bridge
                Subject: Bridge closed
                Date: Mon, 6 May 2024 08:30:00 -0000
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="b"

                --b
                Content-Type: text/html
                Content-ID: <frame-1@mhtml.blink>
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://valley.example/bridge

                <p>Caf=C3=A9 by the =
                bridge.</p>
                --b
                Content-Type: text/html
                Content-Location: https://ads.example/frame

                <p>Buy.</p>
                --b
                Content-Type: text/css
                Content-Transfer-Encoding: quoted-printable
                Content-Location: cid:css-1@mhtml.blink

                p =7B color: red =7D
                --b--
                """);

        assertThat(html(page)).isEqualTo("<p>Café by the bridge.</p>");
        assertThat(page.origin().url()).isEqualTo("https://valley.example/bridge");
        assertThat(page.given()).isEqualTo(Given.NOTHING);
        assertThat(page.left()).isEmpty();
    }

    @Test
    void theRootOfASavedPageMayBeNamed() {
        String body = Base64.getMimeEncoder().encodeToString("<p>The page.</p>".getBytes(StandardCharsets.UTF_8));
        Capture page = capture("""
                From: <Saved by a browser>
                MIME-Version: 1.0
                Content-Type: multipart/related; start="<root@x>"; boundary=b

                --b
                Content-Type: text/html
                Content-ID: <other@x>

                <p>A frame.</p>
                --b
                Content-Type: text/html; charset="utf-8"
                Content-ID: <root@x>
                Content-Transfer-Encoding: base64
                Content-Location: https://valley.example/page

                %s
                --b--
                """.formatted(body));

        assertThat(html(page)).isEqualTo("<p>The page.</p>");
        assertThat(page.origin().url()).isEqualTo("https://valley.example/page");
    }

    @Test
    void aMessageCutShortIsReadAsFarAsItGoes() {
        Capture letter = capture(HEADER
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>The bridge was");

        assertThat(html(letter)).isEqualTo("<p>The bridge was");
        assertThat(letter.left()).singleElement().satisfies(left -> {
            assertThat(left.name()).isEqualTo("broken-message");
            assertThat(left.message()).contains("ends before its last part");
        });
    }

    @Test
    void aMessageWithoutTextIsNamed() {
        assertThat(read(HEADER + "Content-Type: image/png\n\nxx"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.name()).isEqualTo("no-text"));
    }

    @Test
    void aHundredThousandPartsAreNotAllRead() {
        String parts = "--b\nContent-Type: text/plain\n\nWords.\n".repeat(100_000);
        Capture letter = Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> capture(HEADER + "Content-Type: multipart/mixed; boundary=b\n\n" + parts + "--b--\n"));

        assertThat(text(letter)).startsWith("Words.");
        assertThat(letter.left().get(0).message()).contains("more than 2000 parts");
    }

    @Test
    void aFieldOfSixtyFourMegabytesIsRefused() {
        Captured captured = read("X-Long: " + "x".repeat(64 << 20) + "\n" + HEADER + "\nWords.");

        assertThat(captured)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.name()).isEqualTo("broken-message"));
    }

    @Test
    void partsWithinPartsHaveAnEnd() {
        StringBuilder deep = new StringBuilder(HEADER);
        for (int i = 0; i < 10_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }

        assertThat(read(deep.toString()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.message()).contains("nested deeper than"));
    }

    private static Capture capture(String message) {
        return (Capture) read(message);
    }

    private static Captured read(String message) {
        return Message.read(Origin.file("letter"), message.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Capture capture) {
        return ((Payload.Text) capture.payload()).text();
    }

    private static String html(Capture capture) {
        Payload.Bytes bytes = (Payload.Bytes) capture.payload();
        return new String(bytes.bytes(), StandardCharsets.UTF_8);
    }
}
