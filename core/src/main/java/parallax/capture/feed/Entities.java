package parallax.capture.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Character entities: feeds use those of HTML, which XML does not know, and write ampersands that begin none. */
final class Entities {

    private static final Map<String, String> NAMED = read();
    private static final Map<String, String> OF_XML =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))|([A-Za-z][A-Za-z0-9]{1,31}));");

    /** What is copied as it stands: sections, comments, instructions. */
    private static final String[][] VERBATIM = {{"<![CDATA[", "]]>"}, {"<!--", "-->"}, {"<?", "?>"}};

    /** What the references of the range 80 to 9F mean in all browsers. */
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Entities() {}

    private static Map<String, String> read() {
        try (InputStream in = Entities.class.getResourceAsStream("entities.tsv")) {
            byte[] bytes = Objects.requireNonNull(in, "entities.tsv").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(row -> row[0], row -> Character.toString(Integer.parseInt(row[1], 16))));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of entities is missing from the jar", e);
        }
    }

    /**
     * XML with the entities of HTML as characters. An entity that nobody knows stays as it is written, and so does an
     * ampersand that begins none; characters that XML forbids become spaces. No line is moved.
     */
    static String known(String xml) {
        StringBuilder out = new StringBuilder(xml.length() + 64);
        int index = 0;
        while (index < xml.length()) {
            int end = verbatimEnd(xml, index);
            if (end > index) {
                copy(xml, index, end, out);
                index = end;
            } else if (xml.charAt(index) == '&') {
                index = reference(xml, index, out);
            } else {
                index = character(xml, index, out);
            }
        }
        return out.toString();
    }

    private static int verbatimEnd(String xml, int index) {
        if (xml.charAt(index) != '<') {
            return -1;
        }
        for (String[] section : VERBATIM) {
            if (xml.startsWith(section[0], index)) {
                int end = xml.indexOf(section[1], index + section[0].length());
                return end < 0 ? xml.length() : end + section[1].length();
            }
        }
        return -1;
    }

    private static void copy(String xml, int from, int to, StringBuilder out) {
        for (int i = from; i < to; ) {
            i = character(xml, i, out);
        }
    }

    private static int character(String xml, int index, StringBuilder out) {
        int point = xml.codePointAt(index);
        out.appendCodePoint(isAllowed(point) ? point : ' ');
        return index + Character.charCount(point);
    }

    private static int reference(String xml, int index, StringBuilder out) {
        Matcher found = REFERENCE.matcher(xml).region(index, Math.min(xml.length(), index + 40));
        String name = found.lookingAt() ? found.group(3) : "";
        if (name == null) {
            int point = number(found);
            out.append("&#").append(point).append(';');
        } else if (OF_XML.containsKey(name)) {
            out.append('&').append(name).append(';');
        } else if (NAMED.containsKey(name)) {
            out.append(NAMED.get(name));
        } else {
            out.append("&amp;");
            return index + 1;
        }
        return found.end();
    }

    private static int number(Matcher found) {
        int point = found.group(1) != null ? Integer.parseInt(found.group(1), 16) : Integer.parseInt(found.group(2));
        if (point >= 0x80 && point <= 0x9F) {
            return new String(new byte[] {(byte) point}, WINDOWS_1252).codePointAt(0);
        }
        return isAllowed(point) ? point : 0xFFFD;
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0x10FFFF);
    }

    /** A text in which every reference that is known is the character it stands for. */
    static String decoded(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> {
            Matcher match = (Matcher) found;
            String name = match.group(3);
            String known = name == null ? Character.toString(number(match)) : known(name, match.group());
            return Matcher.quoteReplacement(known);
        });
    }

    private static String known(String name, String written) {
        @Nullable String basic = OF_XML.get(name);
        return basic != null ? basic : NAMED.getOrDefault(name, written);
    }
}
