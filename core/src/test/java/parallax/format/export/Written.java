package parallax.format.export;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What an exporter wrote of the invented articles, by the names of its files. */
public final class Written {

    private Written() {}

    /** Both articles, the full one first. */
    public static Map<String, String> by(Function<Outputs, Exporter> format) throws IOException {
        Map<String, StringWriter> files = new TreeMap<>();
        Exporter exporter = format.apply(name -> files.computeIfAbsent(name, any -> new StringWriter()));
        exporter.begin();
        exporter.write(Harbour.ARTICLE, Harbour.ACCOUNT);
        exporter.write(Harbour.BARE, Harbour.NOTHING);
        exporter.end();
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, text) -> texts.put(name, text.toString()));
        return texts;
    }

    /** The one file of a format that has one. */
    public static String one(Function<Outputs, Exporter> format) throws IOException {
        return by(format).values().iterator().next();
    }

    /** The words between two code points. */
    public static String cut(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
