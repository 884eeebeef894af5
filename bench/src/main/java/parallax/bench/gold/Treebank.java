package parallax.bench.gold;

import java.util.ArrayList;
import java.util.List;
import parallax.text.Span;

/** Documents of a CoNLL-U treebank as running text with their words. */
public final class Treebank {

    private Treebank() {}

    /**
     * A document.
     *
     * @param name its name
     * @param text running text, paragraphs parted by an empty line
     * @param sentences its sentences, in order
     */
    public record Document(String name, String text, List<List<Word>> sentences) {

        public Document {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A syntactic word.
     *
     * @param span where it stands; parts of one printed word share it where their letters cannot be told apart
     * @param upos universal part of speech
     * @param xpos Penn Treebank tag
     * @param head number of its head in the sentence from 1, 0 for the root
     * @param relation without subtype
     */
    public record Word(Span span, String upos, String xpos, int head, String relation) {}

    public static List<Document> documents(List<String> lines) {
        List<Document> documents = new ArrayList<>();
        Draft draft = new Draft("");
        for (String line : lines) {
            if (line.startsWith("# newdoc")) {
                draft.finish(documents);
                draft = new Draft(line.substring(line.indexOf('=') + 1).strip());
            } else if (line.startsWith("# newpar")) {
                draft.paragraph();
            } else if (line.isBlank()) {
                draft.endSentence();
            } else if (!line.startsWith("#")) {
                draft.word(line.split("\t", -1));
            }
        }
        draft.finish(documents);
        return documents;
    }

    private static final class Draft {

        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final List<List<Word>> sentences = new ArrayList<>();
        private List<Word> words = new ArrayList<>();
        private String gap = "";
        private String printed = "";
        private int printedStart;
        private int printedLast;

        Draft(String name) {
            this.name = name;
        }

        void paragraph() {
            if (text.length() > 0) {
                gap = "\n\n";
            }
        }

        void word(String[] cells) {
            if (cells[0].contains(".")) {
                return; // an empty node of the enhanced graph
            }
            if (cells[0].contains("-")) {
                print(cells);
                printedLast = Integer.parseInt(cells[0].substring(cells[0].indexOf('-') + 1));
                return;
            }
            int number = Integer.parseInt(cells[0]);
            Span span;
            if (number <= printedLast) {
                span = part(cells[1]);
            } else {
                print(cells);
                span = Span.of(printedStart, text.length());
            }
            String relation = cells[7].split(":", -1)[0];
            words.add(new Word(span, cells[3], cells[4], Integer.parseInt(cells[6]), relation));
        }

        private void print(String[] cells) {
            text.append(gap);
            printedStart = text.length();
            printed = cells[1];
            text.append(printed);
            gap = cells[9].contains("SpaceAfter=No") ? "" : " ";
        }

        /** The next letters of the printed word if they are those of its part, else the whole. */
        private Span part(String form) {
            int start = words.isEmpty() ? printedStart : Math.max(printedStart, lastEnd());
            int end = start + form.length();
            boolean same = end <= text.length() && text.substring(start, end).equals(form);
            return same ? Span.of(start, end) : Span.of(printedStart, printedStart + printed.length());
        }

        private int lastEnd() {
            return words.get(words.size() - 1).span().end();
        }

        void endSentence() {
            if (!words.isEmpty()) {
                sentences.add(List.copyOf(words));
                words = new ArrayList<>();
            }
            printedLast = 0;
        }

        void finish(List<Document> documents) {
            endSentence();
            if (!sentences.isEmpty()) {
                documents.add(new Document(name, text.toString(), sentences));
            }
        }
    }
}
