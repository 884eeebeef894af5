package parallax.language;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import parallax.language.SpanDecoder.Run;
import parallax.text.Span;
import parallax.text.WordPieces;

/**
 * Consecutive sentences that the encoder reads in one run, and the slots of their words in its input; slot 0 is the root.
 */
final class Window {

    private static final String STRAY = ",.;:-–—";

    final Encoder.Input input;
    private final List<Span> words = new ArrayList<>();

    Window(List<Part> parts, WordPieces vocabulary) {
        int pieces = 2;
        int count = 1;
        for (Part part : parts) {
            for (int word = part.from; word < part.to; word++) {
                pieces += part.draft.pieces[word].length;
            }
            count += part.words();
        }
        input = new Encoder.Input(
                LongBuffer.allocate(pieces),
                LongBuffer.allocate(pieces),
                LongBuffer.allocate(count),
                LongBuffer.allocate(count));
        input.ids().put(0, vocabulary.opening());
        input.ids().put(pieces - 1, vocabulary.closing());
        words.add(Span.of(0, 0));
        int place = 1;
        int sentence = 0;
        for (Part part : parts) {
            sentence++;
            for (int word = part.from; word < part.to; word++) {
                input.first().put(words.size(), place);
                input.sentences().put(words.size(), sentence);
                words.add(part.draft.words.get(word));
                for (int piece : part.draft.pieces[word]) {
                    input.ids().put(place, piece);
                    input.shapes().put(place, part.draft.shapes[word]);
                    place++;
                }
            }
        }
    }

    /** From the first to the last word of a run. */
    Span span(Run run) {
        return Span.covering(words.get(run.from()), words.get(run.to() - 1));
    }

    /** The spans of runs without the punctuation at their edges; quotation marks and brackets stay. */
    List<Span> spans(String text, List<Run> runs) {
        List<Span> found = new ArrayList<>();
        for (Run run : runs) {
            int from = run.from();
            int to = run.to();
            while (from < to && isStray(text, from)) {
                from++;
            }
            while (to > from && isStray(text, to - 1)) {
                to--;
            }
            if (from < to) {
                found.add(Span.covering(words.get(from), words.get(to - 1)));
            }
        }
        return found;
    }

    /** The spans of a cue; one that is all punctuation, a colon or a dash, stays. */
    List<Span> cue(String text, List<Run> runs) {
        List<Span> found = spans(text, runs);
        return found.isEmpty() ? runs.stream().map(this::span).toList() : found;
    }

    /** Where the word of each slot stands. */
    List<Span> words() {
        return words;
    }

    private boolean isStray(String text, int slot) {
        Span word = words.get(slot);
        return word.length() <= 2 && STRAY.indexOf(text.charAt(word.start())) >= 0;
    }

    /** A sentence while it is being read. */
    static final class Draft {

        final int number;
        final int paragraph;
        final List<Span> words;
        /** Pieces of each word. */
        final int[][] pieces;
        /** Shape class of each word. */
        final int[] shapes;

        final int[] heads;
        final String[] relations;
        final String[] upos;
        final String[] xpos;

        Draft(int number, int paragraph, String text, List<Span> words, WordPieces vocabulary) {
            this.number = number;
            this.paragraph = paragraph;
            this.words = List.copyOf(words);
            int size = words.size();
            this.pieces = new int[size][];
            this.shapes = new int[size];
            for (int i = 0; i < size; i++) {
                String word = words.get(i).in(text);
                pieces[i] = vocabulary.of(word);
                shapes[i] = WordShape.of(word);
            }
            this.heads = new int[size];
            this.relations = new String[size];
            this.upos = new String[size];
            this.xpos = new String[size];
        }

        /** Index of the first word without a head. */
        int root() {
            int index = 0;
            while (heads[index] >= 0) {
                index++;
            }
            return index;
        }
    }

    /** A sentence, or as much of a very long one as the encoder takes in at once. */
    static final class Part {

        /** Longer windows cost more a word than they gain; the encoder was trained on windows of this size. */
        private static final int WINDOW = 160;
        /** The encoder has 512 positions, two of them for the pieces that open and close a window. */
        private static final int MOST_PIECES = 500;

        final Draft draft;
        final int from;
        final int to;

        Part(Draft draft, int from, int to) {
            this.draft = draft;
            this.from = from;
            this.to = to;
        }

        int words() {
            return to - from;
        }

        private int pieces() {
            int sum = 0;
            for (int word = from; word < to; word++) {
                sum += draft.pieces[word].length;
            }
            return sum;
        }

        /** Packs the sentences of a text into windows, in order, as many whole ones as fit. */
        static List<List<Part>> packed(List<Draft> drafts) {
            List<List<Part>> windows = new ArrayList<>();
            List<Part> open = new ArrayList<>();
            int total = 0;
            for (Draft draft : drafts) {
                for (Part part : cut(draft)) {
                    int pieces = part.pieces();
                    if (!open.isEmpty() && total + pieces > WINDOW) {
                        windows.add(open);
                        open = new ArrayList<>();
                        total = 0;
                    }
                    open.add(part);
                    total += pieces;
                }
            }
            if (!open.isEmpty()) {
                windows.add(open);
            }
            return windows;
        }

        private static List<Part> cut(Draft draft) {
            List<Part> parts = new ArrayList<>();
            int from = 0;
            int pieces = 0;
            for (int word = 0; word < draft.pieces.length; word++) {
                if (pieces + draft.pieces[word].length > MOST_PIECES) {
                    parts.add(new Part(draft, from, word));
                    from = word;
                    pieces = 0;
                }
                pieces += draft.pieces[word].length;
            }
            parts.add(new Part(draft, from, draft.pieces.length));
            return parts;
        }
    }
}
