package parallax.language;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parallax.language.Encoder.Scores;
import parallax.language.Encoder.Table;
import parallax.language.Window.Draft;
import parallax.language.Window.Part;
import parallax.text.Span;
import parallax.text.WordPieces;

/**
 * Writes what the shipped network makes of every word of some texts, so that further heads can be trained on what will
 * run. In the engine's package to see its windows. See heads.py, which prepares the input and reads the output.
 *
 * <p>Arguments: a file of JSON objects, one a line, with {@code text} and, where sentences and words are given,
 * {@code sentences} (for each sentence a flat list of starts and ends, UTF-16); the file to write; the names of the
 * outputs to keep. Written big-endian, for each text: number of windows; for each window: number of sentences; for each
 * of these: number of words; then for each word of the window: start, end (code points) and its row of each output as
 * 32-bit floats.
 */
public final class States {

    private States() {}

    /** One text to read. */
    private record Line(String text, List<int[]> sentences) {}

    public static void main(String[] arguments) throws IOException {
        List<String> kept = Arrays.asList(arguments).subList(2, arguments.length);
        Encoder.ModelFiles files = Encoder.ModelFiles.configured();
        WordPieces pieces = new WordPieces(files.vocabulary());
        try (EncoderEngine engine = EncoderEngine.open();
                Encoder encoder = Encoder.open(files);
                BufferedReader in = Files.newBufferedReader(Path.of(arguments[0]));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])), 1 << 20))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Line read = parse(line);
                List<Draft> drafts = read.sentences == null ? engine.drafts(read.text, List.of()) : given(engine, read);
                write(read.text, drafts, encoder, pieces, kept, out);
            }
        }
    }

    private static List<Draft> given(EncoderEngine engine, Line line) {
        List<Draft> drafts = new ArrayList<>();
        for (int[] ends : line.sentences) {
            List<Span> words = new ArrayList<>();
            for (int i = 0; i < ends.length; i += 2) {
                words.add(Span.of(ends[i], ends[i + 1]));
            }
            drafts.add(engine.draft(drafts.size(), 0, line.text, words));
        }
        return drafts;
    }

    private static void write(
            String text, List<Draft> drafts, Encoder encoder, WordPieces pieces, List<String> kept, DataOutputStream out)
            throws IOException {
        List<List<Part>> windows = Part.packed(drafts);
        out.writeInt(windows.size());
        int index = 0;
        int points = 0;
        for (List<Part> parts : windows) {
            out.writeInt(parts.size());
            for (Part part : parts) {
                out.writeInt(part.words());
            }
            Window window = new Window(parts, pieces);
            Scores scores = encoder.run(window.input);
            for (int slot = 1; slot < window.words().size(); slot++) {
                Span word = window.words().get(slot);
                points += text.codePointCount(index, word.start());
                out.writeInt(points);
                index = word.end();
                points += text.codePointCount(word.start(), index);
                out.writeInt(points);
                for (String name : kept) {
                    Table table = scores.of(name);
                    for (int column = 0; column < table.width(); column++) {
                        out.writeFloat(table.at(slot, column));
                    }
                }
            }
        }
    }

    private static Line parse(String json) throws IOException {
        String text = "";
        List<int[]> sentences = null;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.currentName().equals("text")) {
                    text = parser.nextTextValue();
                } else {
                    sentences = new ArrayList<>();
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.START_ARRAY) {
                        List<Integer> ends = new ArrayList<>();
                        while (parser.nextToken() != JsonToken.END_ARRAY) {
                            ends.add(parser.getIntValue());
                        }
                        sentences.add(ends.stream().mapToInt(Integer::intValue).toArray());
                    }
                }
            }
        }
        return new Line(text, sentences);
    }
}
