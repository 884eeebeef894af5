package parallax.store;

import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Payload;
import parallax.capture.Refusal;
import parallax.text.Fingerprint;

/** Names inputs by what was received and what was said of it: the same input has the same name the next time. */
public final class Fingerprints {

    private static final int DIGITS = 32;

    private Fingerprints() {}

    /** @param told what the caller says of every input; the input's own word wins */
    public static String of(Captured captured, Given told) {
        if (captured instanceof Capture capture) {
            return Fingerprint.id(
                    "",
                    DIGITS,
                    content(capture.payload()),
                    capture.given().or(told),
                    capture.origin().url() + "");
        }
        Refusal refusal = (Refusal) captured;
        return Fingerprint.id("", DIGITS, refusal.origin().place(), refusal.name(), refusal.message());
    }

    private static String content(Payload payload) {
        if (payload instanceof Payload.Bytes bytes) {
            return Fingerprint.sha256(bytes.bytes());
        }
        return payload instanceof Payload.Text text
                ? Fingerprint.sha256(text.text())
                : Fingerprint.sha256(((Payload.Markup) payload).html());
    }
}
