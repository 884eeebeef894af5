package parallax.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.language.LanguageEngine.UnavailableException;

/**
 * The network, run by ONNX Runtime: a window of word pieces goes in, scores for every word come out. One session serves
 * all threads; every run is one window on one thread, so that no answer depends on what else is being read (8-bit
 * activations are scaled by the largest value in the batch).
 */
final class Encoder implements AutoCloseable {

    /** What the network must take; a model of another make is refused with a clear message. */
    private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "case", "first", "sent");

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
    static Encoder open(EncoderFiles files) {
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = environment.createSession(files.weights(), options);
            if (!session.getInputNames().equals(INPUTS)
                    || !session.getOutputNames().equals(OUTPUTS)) {
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
        for (String name : OUTPUTS) {
            OnnxTensor tensor = (OnnxTensor) result.get(name).orElseThrow();
            long[] shape = tensor.getInfo().getShape();
            FloatBuffer buffer = tensor.getFloatBuffer();
            float[] values = new float[buffer.remaining()];
            buffer.get(values);
            tables.put(name, new Table(values, (int) shape[2]));
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

        /** Probability of a column among those of its row (softmax). */
        double probability(int row, int column) {
            double sum = 0;
            for (int other = 0; other < width; other++) {
                sum += Math.exp(at(row, other) - at(row, column));
            }
            return 1 / sum;
        }
    }
}
