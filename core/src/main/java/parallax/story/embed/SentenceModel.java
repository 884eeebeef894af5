package parallax.story.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import parallax.text.WordPieces;

/**
 * The network all-MiniLM-L6-v2 in 8 bits, run by ONNX Runtime: the pieces of a text go in, the mean of what comes out is
 * its direction, as the model card says. One text a run, so that no answer depends on what else is being read (8-bit
 * activations are scaled by the largest value in the batch).
 */
final class SentenceModel implements AutoCloseable {

    private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private SentenceModel(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    static SentenceModel open() {
        WordPieces pieces = new WordPieces(Vocabulary.read(new String(bytes(TOKENIZER), StandardCharsets.UTF_8)));
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // With planned memory the second run of a shape may differ in its last bits from the first (seen with AMX).
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return new SentenceModel(environment, environment.createSession(bytes(WEIGHTS), options), pieces);
        } catch (OrtException e) {
            throw new UnavailableException("the weights of the sentence model cannot be loaded", e);
        }
    }

    private static OrtEnvironment environment() {
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError | RuntimeException e) {
            throw new UnavailableException(
                    "no ONNX Runtime for " + System.getProperty("os.name") + " " + System.getProperty("os.arch"), e);
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = SentenceModel.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new UnavailableException("no sentence model: expected " + resource + " on the class path", null);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UnavailableException("cannot read " + resource, e);
        }
    }

    Vector embed(Opening opening) {
        long[] ids = opening.pieces(pieces);
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", tensor(ids));
            inputs.put("attention_mask", tensor(mask));
            inputs.put("token_type_ids", tensor(new long[ids.length]));
            try (OrtSession.Result result = session.run(inputs)) {
                return Vector.of(mean((OnnxTensor) result.get(0)));
            }
        } catch (OrtException e) {
            throw new UnavailableException("the sentence model failed on a text of " + ids.length + " pieces", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static float[] mean(OnnxTensor states) {
        long[] shape = states.getInfo().getShape();
        int width = (int) shape[2];
        FloatBuffer values = states.getFloatBuffer();
        float[] sum = new float[width];
        for (int row = 0; row < shape[1]; row++) {
            for (int column = 0; column < width; column++) {
                sum[column] += values.get(row * width + column);
            }
        }
        return sum;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new UnavailableException("the sentence model does not close", e);
        }
    }
}
