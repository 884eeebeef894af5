package parallax.capture.archive;

import java.util.Locale;
import java.util.Set;
import parallax.capture.Capture;
import parallax.capture.Payload;

/**
 * The head of an HTTP answer as it is kept beside a body that was already unpacked: what no longer holds of the body keeps
 * its value under another name, as the large public crawls do it, so that who reads the archive does not unpack it again.
 */
final class KeptHead {

    private static final String OTHER_NAME = "X-Crawl-";
    private static final Set<String> OF_THE_WIRE = Set.of("content-encoding", "transfer-encoding", "content-length");

    private KeptHead() {}

    /** With the empty line that ends it; empty text when the capture has no head. */
    static String of(Capture capture, int length) {
        String head = capture.receipt().head().strip();
        if (head.isEmpty()) {
            return "";
        }
        boolean decoded = !(capture.payload() instanceof Payload.Bytes);
        StringBuilder kept = new StringBuilder(head.length() + 100);
        for (String line : head.split("\r?\n")) {
            String name = line.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
            boolean other = OF_THE_WIRE.contains(name) || (decoded && name.equals("content-type"));
            kept.append(other ? OTHER_NAME : "").append(line).append("\r\n");
        }
        if (decoded) {
            String type = capture.payload() instanceof Payload.Markup ? "text/html" : "text/plain";
            kept.append("Content-Type: ").append(type).append("; charset=utf-8\r\n");
        }
        return kept.append("Content-Length: ").append(length).append("\r\n\r\n").toString();
    }
}
