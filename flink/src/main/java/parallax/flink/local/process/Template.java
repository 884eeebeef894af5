package parallax.flink.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Configuration files that stand beside the classes, with the places that differ from cluster to cluster. */
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z-]+)}");

    private Template() {}

    /** Writes the file that stands beside a class under a name, its places filled with the values. */
    public static void write(Class<?> beside, String name, Map<String, String> values, Path file) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(file, PLACE.matcher(text).replaceAll(place -> quoted(values, place.group(1))));
        } catch (IOException e) {
            throw new ClusterException("cannot be written: " + file, e);
        }
    }

    private static String quoted(Map<String, String> values, String place) {
        return Matcher.quoteReplacement(Objects.requireNonNull(values.get(place), place));
    }
}
