package parallax.capture.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Decoded;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Refusal;
import parallax.capture.Stamp;
import parallax.capture.mail.Parts.Part;

/**
 * Reads a message: a page that a browser saved with its parts (MHTML), or a letter (a newsletter). Of the header of a letter
 * only the name of its sender, its subject, its date and the name of its list are used; to whom it was sent is not kept, and
 * is taken out of the text too.
 */
public final class Message {

    private static final String REMOVED = "[recipient]";

    private final Origin origin;
    private final Parts parts;
    private final Header header;
    private final List<Refusal> left = new ArrayList<>();

    private Message(Origin origin, Parts parts) {
        this.origin = origin;
        this.parts = parts;
        this.header = parts.header();
    }

    /** The capture of its text, or why there is none. */
    public static Captured read(Origin origin, byte[] bytes) {
        Message message = new Message(origin, Parts.of(bytes));
        return message.isSavedPage() ? message.page() : message.letter();
    }

    /** Browsers say where the page was; older ones say by whom it was saved. */
    private boolean isSavedPage() {
        boolean related = header.raw("content-type").toLowerCase(Locale.ROOT).startsWith("multipart/related");
        boolean posted = header.has("to") || header.has("received") || header.has("message-id");
        return header.has("snapshot-content-location")
                || (related && header.raw("from").startsWith("<Saved by"))
                || (related && !posted);
    }

    private Captured page() {
        Part root = root();
        if (root == null) {
            return nothing("the saved page holds no HTML");
        }
        noteTrouble();
        String location = root.header().raw("content-location");
        String url = location.startsWith("http") ? location : header.raw("snapshot-content-location");
        String charset = root.header().parameter("content-type", "charset");
        byte[] body = Objects.requireNonNull(root.body());
        Origin at = url.startsWith("http") ? origin.withUrl(url) : origin;
        return new Capture(at, new Payload.Bytes(body, charset, "text/html"), Given.NOTHING, left);
    }

    /** The part that the header names as the start, or else the first page; frames and styles follow it. */
    private @Nullable Part root() {
        String start = header.parameter("content-type", "start");
        return first("text/html", start) != null ? first("text/html", start) : first("text/html", null);
    }

    private @Nullable Part first(String type, @Nullable String id) {
        return parts.all().stream()
                .filter(part -> part.isText() && part.type().equals(type))
                .filter(part -> id == null || part.header().raw("content-id").equals(id))
                .findFirst()
                .orElse(null);
    }

    private Captured letter() {
        Part html = first("text/html", null);
        Part text = html != null ? html : first("text/plain", null);
        if (text == null) {
            return nothing("the message holds no text");
        }
        noteTrouble();
        noteAttachments();
        return new Capture(origin, payload(text), given(), left);
    }

    private Refusal nothing(String message) {
        String trouble = parts.trouble();
        return trouble == null
                ? new Refusal(origin, "no-text", message + "; expected a part with HTML or plain text")
                : new Refusal(origin, "broken-message", trouble);
    }

    private void noteTrouble() {
        String trouble = parts.trouble();
        if (trouble != null) {
            left.add(new Refusal(origin, "broken-message", trouble));
        }
    }

    private void noteAttachments() {
        List<String> types = parts.all().stream()
                .filter(part -> !part.isText() && !part.type().startsWith("image/"))
                .map(Part::type)
                .distinct()
                .toList();
        if (!types.isEmpty()) {
            left.add(new Refusal(
                    origin, "attachment", "the message carries attachments, not read: " + String.join(", ", types)));
        }
    }

    private Payload payload(Part part) {
        boolean html = part.type().equals("text/html");
        byte[] body = Objects.requireNonNull(part.body());
        String charset = part.header().parameter("content-type", "charset");
        Decoded decoded = Decoded.of(body, charset);
        String clean = withoutRecipients(decoded.text());
        if (html && clean.equals(decoded.text())) {
            return new Payload.Bytes(body, charset, "text/html");
        }
        if (html) {
            return new Payload.Bytes(clean.getBytes(StandardCharsets.UTF_8), "utf-8", "text/html");
        }
        String trouble = decoded.trouble();
        if (trouble != null) {
            left.add(new Refusal(origin, "invalid-utf-8", trouble));
        }
        boolean flowed = "flowed".equalsIgnoreCase(part.header().parameter("content-type", "format"));
        return new Payload.Text(flowed ? unfolded(clean) : clean);
    }

    private String withoutRecipients(String text) {
        String clean = text;
        for (String address : header.recipients()) {
            String written = Pattern.quote(address) + "|" + Pattern.quote(address.replace("@", "%40"));
            clean = Pattern.compile(written, Pattern.CASE_INSENSITIVE)
                    .matcher(clean)
                    .replaceAll(REMOVED);
        }
        if (!clean.equals(text)) {
            left.add(
                    new Refusal(origin, "recipient-removed", "the address of the recipient was taken out of the text"));
        }
        return clean;
    }

    /** RFC 3676: a line that ends with a space goes on in the next; two dashes begin the signature. */
    private static String unfolded(String text) {
        return text.replaceAll("(?m)(?<!^--) \\r?\\n(?=[^\\r\\n>])", " ");
    }

    private Given given() {
        String date = header.raw("date");
        Stamp stamp = Stamp.parse(date);
        if (stamp == null && !date.isEmpty()) {
            left.add(new Refusal(
                    origin, "broken-date", "the message is dated \"" + date + "\"; expected RFC 822; read without it"));
        }
        return new Given(
                null,
                header.words("subject"),
                stamp == null ? null : stamp.day(),
                stamp == null ? null : stamp.time(),
                header.sender());
    }
}
