package parallax.capture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an input is, judged from its first bytes and never from its name. */
enum Content {
    EMPTY,
    JSON_LINES,
    JSON_OBJECT,
    HTML,
    TEXT,
    FEED,
    BINARY;

    /** So many first bytes are looked at. */
    static final int HEAD = 1 << 16;

    private static final Pattern RECORD = Pattern.compile("\\{\\s*(\"|\\})");
    private static final Pattern XML_PROLOGUE = Pattern.compile("(?s)^(\\s|<\\?.*?\\?>|<!--.*?-->)+");
    private static final Pattern FEED_ROOT = Pattern.compile("<(rss|feed|rdf:rdf|opml)\\b");
    private static final Pattern PAGE_START = Pattern.compile(
            "<(!doctype html|html|head|body|title|meta|link|script|style|div|article|main|section|h1|p|table)\\b");

    private record Magic(String name, String start) {}

    private static final List<Magic> MAGICS = List.of(
            new Magic("a PDF", "%PDF-"),
            new Magic("a ZIP archive", "PK\u0003\u0004"),
            new Magic("a gzip archive", "\u001f\u008b"),
            new Magic("a PNG image", "\u0089PNG"),
            new Magic("a JPEG image", "\u00ff\u00d8\u00ff"),
            new Magic("a GIF image", "GIF8"),
            new Magic("a WARC archive", "WARC/"),
            new Magic("an SQLite database", "SQLite format 3"),
            new Magic("a program", "\u007fELF"));

    /** @param complete whether the head is the whole input */
    static Content of(byte[] head, boolean complete) {
        if (!binaryName(head).isEmpty()) {
            return BINARY;
        }
        String start = text(head);
        if (start.isEmpty()) {
            return complete ? EMPTY : TEXT;
        }
        if (start.charAt(0) == '{' && RECORD.matcher(start).lookingAt()) {
            return wholeRecordOnFirstLine(start, complete) ? JSON_LINES : JSON_OBJECT;
        }
        return start.charAt(0) == '<' ? markup(start) : TEXT;
    }

    private static Content markup(String start) {
        String root = XML_PROLOGUE.matcher(start.toLowerCase(Locale.ROOT)).replaceFirst("");
        if (FEED_ROOT.matcher(root).lookingAt()) {
            return FEED;
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
        boolean wide = latin.startsWith("\u00ff\u00fe") || latin.startsWith("\u00fe\u00ff");
        return !wide && latin.indexOf('\0') >= 0 ? "bytes that are no text" : "";
    }

    private static String text(byte[] head) {
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        return latin.replaceFirst("^\u00ef\u00bb\u00bf", "").strip();
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
