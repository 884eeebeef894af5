package parallax.capture.mail;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/** The fields of a message or of one of its parts; of fields that occur twice the first counts. */
final class Header {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[\\w.-]+\\w");
    private static final Set<String> RECIPIENTS =
            Set.of("to", "cc", "bcc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "resent-to");

    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> recipients = new HashSet<>();

    void add(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        String body =
                field.getBody() == null ? "" : MimeUtil.unfold(field.getBody()).strip();
        fields.putIfAbsent(name, body);
        if (RECIPIENTS.contains(name)) {
            Matcher found = ADDRESS.matcher(body);
            while (found.find()) {
                recipients.add(found.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** As written, with no encoded words decoded; empty when there is none. */
    String raw(String name) {
        return fields.getOrDefault(name, "");
    }

    /** With encoded words (RFC 2047) decoded, null when there is none. */
    @Nullable
    String words(String name) {
        String decoded = DecoderUtil.decodeEncodedWords(raw(name), DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        String line = decoded == null ? "" : decoded.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    /** A parameter of a field: {@code charset} of {@code content-type}; null when there is none. */
    @Nullable
    String parameter(String field, String name) {
        Matcher found = Pattern.compile("(?i);\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))")
                .matcher(raw(field));
        return found.find() ? (found.group(1) != null ? found.group(1) : found.group(2)) : null;
    }

    /** The name of the sender, or else of the list; never an address. */
    @Nullable
    String sender() {
        String from = name("from");
        return from != null ? from : name("list-id");
    }

    private @Nullable String name(String field) {
        String words = words(field);
        int address = words == null ? -1 : words.indexOf('<');
        if (words == null || address <= 0) {
            return null;
        }
        String name = words.substring(0, address)
                .strip()
                .replaceAll("^\"|\"$", "")
                .replace("\\\"", "\"")
                .strip();
        return name.isEmpty() || ADDRESS.matcher(name).find() ? null : name;
    }

    /** Addresses of those to whom it was sent, in lower case. */
    Set<String> recipients() {
        return Set.copyOf(recipients);
    }
}
