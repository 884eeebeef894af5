package parallax.capture.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.capture.table.Columns;

/** What an input is, judged from its first bytes and never from its name. */
enum Content {
    EMPTY,
    JSON_LINES,
    JSON_OBJECT,
    HTML,
    TEXT,
    /** RSS, RDF or Atom. */
    FEED,
    JSON_FEED,
    OPML,
    WARC,
    /** Packed with gzip; what it is shows when it is unpacked. */
    GZIP,
    /** A message: mail or a page saved with its parts (MHTML). */
    MAIL,
    PDF,
    /** A table whose first row names a column of texts. */
    TABLE,
    BINARY;

    /** Whether it is one document, not something that holds several. */
    boolean isWhole() {
        return switch (this) {
            case EMPTY, JSON_OBJECT, HTML, TEXT, MAIL, PDF, BINARY -> true;
            case JSON_LINES, FEED, JSON_FEED, OPML, WARC, GZIP, TABLE -> false;
        };
    }

    /** So many first bytes are looked at. */
    static final int HEAD = 1 << 16;

    private static final Pattern RECORD = Pattern.compile("\\{\\s*(\"|\\})");
    private static final Pattern XML_PROLOGUE = Pattern.compile(
            "(?s)\\A(?:\\s++|<\\?.*?\\?>|<!--.*?-->" + "|<!doctype\\s+(?!html)[^\\[>]*+(?:\\[.*?\\]\\s*+)?>)++");
    private static final Pattern FEED_ROOT = Pattern.compile("<(?:\\w+:)?(rss|feed|rdf|opml)\\b");
    private static final Pattern PAGE_START = Pattern.compile(
            "<(!doctype html|html|head|body|title|meta|link|script|style|div|article|main|section|h1|p|table)\\b");

    private static final Pattern JSON_FEED_VERSION =
            Pattern.compile("\\A\\{[^{]{0,2000}?\"version\"\\s*:\\s*\"https?:(?:/|\\\\/){2}jsonfeed\\.org");
    private static final Pattern MESSAGE = Pattern.compile(
            "(?:From [^\n]*\n)?[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*+[A-Za-z][A-Za-z0-9-]*:");
    private static final Set<String> MESSAGE_FIELDS =
            Set.of("mime-version", "message-id", "return-path", "received", "snapshot-content-location");

    private record Magic(String name, String start) {}

    private static final List<Magic> MAGICS = List.of(
            new Magic("a ZIP archive", "PK\u0003\u0004"),
            new Magic("a PNG image", "\u0089PNG"),
            new Magic("a JPEG image", "\u00ff\u00d8\u00ff"),
            new Magic("a GIF image", "GIF8"),
            new Magic("an SQLite database", "SQLite format 3"),
            new Magic("a program", "\u007fELF"));

    /** @param complete whether the head is the whole input */
    static Content of(byte[] head, boolean complete) {
        Content packed = packed(head);
        if (packed != null) {
            return packed;
        }
        if (!binaryName(head).isEmpty()) {
            return BINARY;
        }
        String start = text(head);
        if (start.isEmpty()) {
            return complete ? EMPTY : TEXT;
        }
        if (start.charAt(0) == '{' && RECORD.matcher(start).lookingAt()) {
            return JSON_FEED_VERSION.matcher(start).find()
                    ? JSON_FEED
                    : wholeRecordOnFirstLine(start, complete) ? JSON_LINES : JSON_OBJECT;
        }
        if (Columns.find(head, complete) != null) {
            return TABLE;
        }
        return start.charAt(0) == '<' ? markup(start) : plain(start);
    }

    private static @Nullable Content packed(byte[] head) {
        String latin = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
        if (latin.startsWith("WARC/")) {
            return WARC;
        }
        return latin.startsWith("\u001f\u008b") ? GZIP : latin.startsWith("%PDF-") ? PDF : null;
    }

    /** A message begins with at least two lines of header, one of which only messages have. */
    private static Content plain(String start) {
        return MESSAGE.matcher(start).lookingAt() && hasMessageField(start) ? MAIL : TEXT;
    }

    private static boolean hasMessageField(String start) {
        return start.lines()
                .takeWhile(line -> !line.isBlank())
                .map(line -> line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT))
                .anyMatch(MESSAGE_FIELDS::contains);
    }

    private static Content markup(String start) {
        String root = XML_PROLOGUE.matcher(start.toLowerCase(Locale.ROOT)).replaceFirst("");
        Matcher feed = FEED_ROOT.matcher(root);
        if (feed.lookingAt()) {
            return feed.group(1).equals("opml") ? OPML : FEED;
        }
        return PAGE_START.matcher(root).lookingAt() ? HTML : TEXT;
    }

    /** What a binary is called, empty text when it is none. */
    static String binaryName(byte[] head) {
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        for (Magic magic : MAGICS) {
            if (latin.startsWith(magic.start)) {
                return magic.name;
            }
        }
        return !isWide(head) && latin.indexOf('\0') >= 0 ? "bytes that are no text" : "";
    }

    /** The head as characters that are compared with ASCII only; UTF-16 is known by its mark. */
    private static String text(byte[] head) {
        if (isWide(head)) {
            return new String(head, StandardCharsets.UTF_16).strip();
        }
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        return latin.replaceFirst("^\u00ef\u00bb\u00bf", "").strip();
    }

    private static boolean isWide(byte[] head) {
        return head.length > 1 && ((head[0] == -1 && head[1] == -2) || (head[0] == -2 && head[1] == -1));
    }

    /** A pretty-printed object breaks its line before it is complete; a line longer than the head counts as whole. */
    private static boolean wholeRecordOnFirstLine(String start, boolean complete) {
        int end = start.indexOf('\n');
        if (end < 0) {
            return !complete || start.endsWith("}");
        }
        return start.substring(0, end).stripTrailing().endsWith("}");
    }
}
