package parallax.capture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds charsets: by the name they are called on the web, by the mark before the text, in the tags, by their bytes. */
final class Charsets {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** A charset is said within the first kilobytes or not at all (HTML standard: 1024 bytes; pages are less tidy). */
    private static final int PROLOGUE = 8192;

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern META_CHARSET = Pattern.compile(
            "(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|^\\s*<\\?xml[^>]{0,80}encoding=[\"']([\\w-]+)");

    /** Enough to be told by, little enough to be quick. */
    private static final int MOST_DETECTED = 1 << 18;

    private static final int MOST_LOOKED_AT = 1 << 12;

    /**
     * Where the web means something else than the name says (WHATWG Encoding): the charset as Java calls it, then the names.
     * Names that mean the same to Java are not repeated.
     */
    private static final Map<String, Charset> WEB_NAMES = table("""
            UTF-8        unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 utf-8 x-unicode20utf8
            UTF-16LE     csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf16
            UTF-16BE     unicodefffe
            windows-1252 ansi_x3.4-1968 ascii us-ascii cp819 cp1252 csisolatin1 ibm819 iso-8859-1 iso8859-1 iso88591 \
                         iso_8859-1 iso_8859-1:1987 iso-ir-100 l1 latin1 latin-1 x-cp1252 ansi
            windows-1250 x-cp1250
            windows-1251 x-cp1251
            windows-1253 x-cp1253
            windows-1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 l5 latin5 csisolatin5 x-cp1254
            windows-1255 x-cp1255
            windows-1256 x-cp1256
            windows-1257 x-cp1257
            windows-1258 x-cp1258
            ISO-8859-8   iso-8859-8-i iso-8859-8-e logical visual
            x-windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874
            x-MacRoman   macintosh mac csmacintosh x-mac-roman
            x-MacCyrillic x-mac-cyrillic x-mac-ukrainian
            GB18030      gb2312 gb_2312 gb_2312-80 gbk x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58 cp936 ms936
            Big5-HKSCS   big5 big5-hkscs cn-big5 csbig5 x-x-big5
            windows-31j  shift_jis shift-jis sjis x-sjis ms_kanji csshiftjis ms932 cp932
            x-windows-949 euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean cseuckr csksc56011987 iso-ir-149 \
                         windows-949 cp949
            """);

    private Charsets() {}

    /** @param length of the mark in bytes */
    record Mark(Charset charset, int length) {}

    /** The charset with this name, null when there is none: a charset nobody knows is as good as none said. */
    static @Nullable Charset find(@Nullable String name) {
        String plain = name == null ? "" : name.replaceAll("[\"'\\s]", "").toLowerCase(Locale.ROOT);
        Charset web = WEB_NAMES.get(plain);
        if (web != null || plain.isEmpty()) {
            return web;
        }
        try {
            return Charset.forName(plain);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static @Nullable Mark mark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Mark(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return new Mark(Charset.forName("UTF-32LE"), 4);
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return new Mark(Charset.forName("UTF-32BE"), 4);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Mark(StandardCharsets.UTF_16BE, 2);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? new Mark(StandardCharsets.UTF_16LE, 2) : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** What the tags of a page say. Tags that could be read byte by byte are not in UTF-16, whatever they say. */
    static @Nullable Charset inTags(byte[] bytes) {
        int length = Math.min(PROLOGUE, bytes.length);
        String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (start.contains("<!--")) {
            start = COMMENT.matcher(start).replaceAll("");
        }
        Matcher said = META_CHARSET.matcher(start);
        Charset found = said.find() ? find(said.group(1) != null ? said.group(1) : said.group(2)) : null;
        return found != null && found.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : found;
    }

    /** UTF-16 without a mark shows by its zeros: every second byte of text in Latin letters is one. */
    static @Nullable Charset wide(byte[] bytes) {
        int pairs = Math.min(bytes.length, MOST_LOOKED_AT) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        int many = Math.max(2, pairs / 2);
        if (Math.max(first, second) < many || Math.min(first, second) > pairs / 20) {
            return null;
        }
        return first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /**
     * The charset that bytes look like which are not UTF-8, null when they look like Western text. Letters of other scripts
     * stand side by side; accents and quotation marks stand alone among plain letters, and statistics on them are guesses.
     */
    static @Nullable Charset detect(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && bytes[start] >= 0) {
            start++;
        }
        int end = Math.min(bytes.length, start + MOST_DETECTED);
        int high = 0;
        int together = 0;
        for (int i = start; i < end; i++) {
            high += bytes[i] < 0 ? 1 : 0;
            together += bytes[i] < 0 && i + 1 < end && bytes[i + 1] < 0 ? 1 : 0;
        }
        if (together * 2 < high) {
            return null;
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, start, end - start);
        detector.dataEnd();
        Charset found = find(detector.getDetectedCharset());
        if (found != null && found.name().equals("x-MacCyrillic")) {
            return Charset.forName("windows-1251"); // the same small letters, and the one of the two that is met
        }
        return found == null || found.name().startsWith("UTF-") ? null : found;
    }

    private static Map<String, Charset> table(String lines) {
        Map<String, Charset> table = new HashMap<>();
        lines.lines().map(line -> line.strip().split("\\s+")).forEach(cells -> {
            Charset charset = Charset.forName(cells[0]);
            for (String name : cells) {
                table.put(name.toLowerCase(Locale.ROOT), charset);
            }
        });
        return Map.copyOf(table);
    }
}
