package parallax.language;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.language.LanguageEngine.UnavailableException;

/**
 * Finds the files of an encoder: in the folder that the system property {@value #PROPERTY} names, or else on the class
 * path, where the module {@code model-en} brings them.
 */
final class EncoderFiles {

    static final String PROPERTY = "parallax.model";

    private static final String BESIDE = "en/";
    private static final String WEIGHTS = "encoder-int8.onnx";
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\/])*)\"");
    private static final Pattern SCALAR = Pattern.compile("-?\\d+(?:\\.\\d+)?|true|false|null");

    private final @Nullable Path folder;

    private EncoderFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The place that this run is set up to read from; whether the files are there shows when they are read. */
    static EncoderFiles configured() {
        String named = System.getProperty(PROPERTY);
        return new EncoderFiles(named == null || named.isBlank() ? null : Path.of(named));
    }

    /** Whether the weights are there. */
    boolean exist() {
        return folder == null
                ? EncoderFiles.class.getResource(BESIDE + WEIGHTS) != null
                : Files.isRegularFile(folder.resolve(WEIGHTS));
    }

    byte[] weights() {
        return bytes(WEIGHTS);
    }

    /** Pieces of the vocabulary in the order of their numbers. */
    List<String> vocabulary() {
        return text("vocab.txt").lines().toList();
    }

    /** Name of a head → its labels in the order of the scores. */
    Map<String, List<String>> labels() {
        return parseLabels(text("labels.json"));
    }

    /** Version of the weights and the first digits of their checksum, as {@code model.properties} states them. */
    String version() {
        Properties stated = new Properties();
        try (java.io.StringReader lines = new java.io.StringReader(text("model.properties"))) {
            stated.load(lines);
        } catch (IOException e) {
            throw new UnavailableException("cannot read model.properties", e);
        }
        String sum = stated.getProperty("sha256." + WEIGHTS, "00000000");
        return stated.getProperty("version", "0") + "+" + sum.substring(0, Math.min(8, sum.length()));
    }

    private String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String name) {
        try (InputStream stream = open(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UnavailableException("cannot read " + name + " of the encoder", e);
        }
    }

    private InputStream open(String name) throws IOException {
        if (folder != null) {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new UnavailableException("no encoder: expected the file " + file + " (-D" + PROPERTY + ")", null);
            }
            return Files.newInputStream(file);
        }
        URL found = EncoderFiles.class.getResource(BESIDE + name);
        if (found == null) {
            throw new UnavailableException(
                    "no encoder: expected parallax/language/" + BESIDE + name
                            + " on the class path (module model-en) or a folder with it as -D" + PROPERTY,
                    null);
        }
        return found.openStream();
    }

    /**
     * Reads a flat JSON object whose values are lists of strings, strings and numbers, and keeps the lists.
     *
     * @throws UnavailableException for anything else
     */
    static Map<String, List<String>> parseLabels(String json) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Cursor cursor = new Cursor(json);
        cursor.expect('{');
        do {
            String name = cursor.string();
            cursor.expect(':');
            if (cursor.take('[')) {
                List<String> values = new ArrayList<>();
                do {
                    values.add(cursor.string());
                } while (cursor.take(','));
                cursor.expect(']');
                lists.put(name, List.copyOf(values));
            } else {
                cursor.skipScalar();
            }
        } while (cursor.take(','));
        cursor.expect('}');
        return lists;
    }

    /** A place in JSON text. */
    private static final class Cursor {

        private final String json;
        private int at;

        Cursor(String json) {
            this.json = json;
        }

        boolean take(char wanted) {
            while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
                at++;
            }
            boolean there = at < json.length() && json.charAt(at) == wanted;
            at += there ? 1 : 0;
            return there;
        }

        void expect(char wanted) {
            if (!take(wanted)) {
                throw unexpected("'" + wanted + "'");
            }
        }

        String string() {
            take('\0');
            Matcher string = STRING.matcher(json).region(at, json.length());
            if (!string.lookingAt()) {
                throw unexpected("a string");
            }
            at = string.end();
            return string.group(1).replaceAll("\\\\(.)", "$1");
        }

        void skipScalar() {
            take('\0');
            Matcher scalar = SCALAR.matcher(json).region(at, json.length());
            if (scalar.lookingAt()) {
                at = scalar.end();
            } else {
                string();
            }
        }

        private UnavailableException unexpected(String wanted) {
            return new UnavailableException("labels.json: expected " + wanted + " at offset " + at, null);
        }
    }
}
