package parallax.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.language.LanguageEngine.UnavailableException;

/**
 * The network, run by ONNX Runtime: a window of word pieces goes in, scores for every word come out. One session serves
 * all threads; every run is one window on one thread, so that no answer depends on what else is being read (8-bit
 * activations are scaled by the largest value in the batch).
 */
final class Encoder implements AutoCloseable {

    /** What the network must take; a model of another make is refused with a clear message. */
    private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "case", "first", "sent");

    /** What the network must give; it may have further heads. */
    private static final Set<String> OUTPUTS = Set.of("att", "arc", "rel", "xpos", "upos", "ner", "link");

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, List<String>> labels;

    private Encoder(OrtEnvironment environment, OrtSession session, Map<String, List<String>> labels) {
        this.environment = environment;
        this.session = session;
        this.labels = labels;
    }

    /**
     * @throws UnavailableException when the model is missing, of another make, or the platform has no native library
     */
    static Encoder open(ModelFiles files) {
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // With planned memory and fused products the answers of one head depend on what was in memory (seen with
            // AMX).
            options.setMemoryPatternOptimization(false);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.BASIC_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = environment.createSession(files.weights(), options);
            if (!session.getInputNames().equals(INPUTS)
                    || !session.getOutputNames().containsAll(OUTPUTS)) {
                throw new UnavailableException(
                        "not an encoder of this make: expected inputs " + INPUTS + ", found " + session.getInputNames(),
                        null);
            }
            return new Encoder(environment, session, files.labels());
        } catch (OrtException e) {
            throw new UnavailableException("the encoder's weights cannot be loaded", e);
        }
    }

    private static OrtEnvironment environment() {
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError | RuntimeException e) {
            throw new UnavailableException(
                    "no language engine for " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                            + ": ONNX Runtime brings native libraries for Linux and macOS on x64 and aarch64 and for"
                            + " Windows on x64",
                    e);
        }
    }

    /** The labels of a head, in the order of its scores. */
    List<String> labels(String head) {
        List<String> found = labels.get(head);
        if (found == null) {
            throw new UnavailableException("labels.json has no list " + head, null);
        }
        return found;
    }

    /** Whether the network has a further head of this name. */
    boolean has(String head) {
        return labels.containsKey(head) && session.getOutputNames().contains(head);
    }

    Scores run(Input input) {
        int pieces = input.ids.remaining();
        long[] mask = new long[pieces];
        Arrays.fill(mask, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", tensor(input.ids));
            inputs.put("attention_mask", tensor(LongBuffer.wrap(mask)));
            inputs.put("case", tensor(input.shapes));
            inputs.put("first", tensor(input.first));
            inputs.put("sent", tensor(input.sentences));
            try (OrtSession.Result result = session.run(inputs)) {
                return scores(result);
            }
        } catch (OrtException e) {
            throw new UnavailableException("the encoder failed on a window of " + pieces + " pieces", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(LongBuffer values) throws OrtException {
        return OnnxTensor.createTensor(environment, values, new long[] {1, values.remaining()});
    }

    private static Scores scores(OrtSession.Result result) throws OrtException {
        Map<String, Table> tables = new HashMap<>();
        for (Map.Entry<String, OnnxValue> output : result) {
            OnnxTensor tensor = (OnnxTensor) output.getValue();
            long[] shape = tensor.getInfo().getShape();
            FloatBuffer buffer = tensor.getFloatBuffer();
            float[] values = new float[buffer.remaining()];
            buffer.get(values);
            tables.put(output.getKey(), new Table(values, (int) shape[2]));
        }
        return new Scores(tables);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new UnavailableException("the encoder does not close", e);
        }
    }

    /**
     * One input.
     *
     * @param ids numbers of the pieces, with the opening and the closing one
     * @param shapes shape class of the word of each piece
     * @param first index of the first piece of each word; slot 0 is the root and stands for piece 0
     * @param sentences number of the sentence of each word, from 1; 0 for the root
     */
    record Input(LongBuffer ids, LongBuffer shapes, LongBuffer first, LongBuffer sentences) {}

    /** Scores by head; row w of each table belongs to word w, row 0 to the root. */
    record Scores(Map<String, Table> tables) {

        Table of(String head) {
            Table table = tables.get(head);
            if (table == null) {
                throw new IllegalArgumentException("no head " + head);
            }
            return table;
        }
    }

    /** A matrix of scores. */
    static final class Table {

        private final float[] values;
        private final int width;

        /**
         * @param values row after row
         * @param width length of a row
         */
        Table(float[] values, int width) {
            this.values = values;
            this.width = width;
        }

        int width() {
            return width;
        }

        float at(int row, int column) {
            return values[row * width + column];
        }

        int best(int row) {
            int best = 0;
            for (int column = 1; column < width; column++) {
                if (at(row, column) > at(row, best)) {
                    best = column;
                }
            }
            return best;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Table table && width == table.width && Arrays.equals(values, table.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        /** Probability of a column among those of its row (softmax). */
        double probability(int row, int column) {
            double sum = 0;
            for (int other = 0; other < width; other++) {
                sum += Math.exp(at(row, other) - at(row, column));
            }
            return 1 / sum;
        }
    }

    /**
     * Finds the files of an encoder: in the folder that the system property {@value #PROPERTY} names, or else on the class
     * path, where the module {@code model-en} brings them.
     */
    static final class ModelFiles {

        static final String PROPERTY = "parallax.model";

        private static final String BESIDE = "en/";
        private static final String WEIGHTS = "encoder-int8.onnx";
        private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\/])*)\"");
        private static final Pattern SCALAR = Pattern.compile("-?\\d+(?:\\.\\d+)?|true|false|null");

        private final @Nullable Path folder;

        private ModelFiles(@Nullable Path folder) {
            this.folder = folder;
        }

        /** The place that this run is set up to read from; whether the files are there shows when they are read. */
        static ModelFiles configured() {
            String named = System.getProperty(PROPERTY);
            return new ModelFiles(named == null || named.isBlank() ? null : Path.of(named));
        }

        /** Whether the weights are there. */
        boolean exist() {
            return folder == null
                    ? ModelFiles.class.getResource(BESIDE + WEIGHTS) != null
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
            try (StringReader lines = new StringReader(text("model.properties"))) {
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
                    throw new UnavailableException(
                            "no encoder: expected the file " + file + " (-D" + PROPERTY + ")", null);
                }
                return Files.newInputStream(file);
            }
            URL found = ModelFiles.class.getResource(BESIDE + name);
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
}
