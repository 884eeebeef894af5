package parallax.language;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import parallax.text.Fingerprint;
import parallax.text.Span;

/** Reads gold that lies beside the checkout; tests that want it are skipped where it does not. */
final class Gold {

    private Gold() {}

    /**
     * A text and what people annotated in it.
     *
     * @param text running text
     * @param sentences words of each sentence
     */
    record Document(String text, List<List<Word>> sentences) {}

    /**
     * A word of gold.
     *
     * @param head number in its sentence from 1, 0 for the root
     * @param entity BIO tag, O where entities are not annotated
     */
    record Word(Span span, String upos, int head, String relation, String entity) {}

    static Path file(String name) {
        Path shared = Path.of(System.getProperty("parallax.shared", "../../shared"));
        Path file = shared.resolve("gold").resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(file), "no gold at " + file);
        return file;
    }

    /** Documents of a CoNLL-U file as running text: sentences joined by a space, paragraphs by an empty line. */
    static List<Document> conllu(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<List<Word>> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        String gap = "";
        String sentence = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# newdoc") && !sentences.isEmpty()) {
                documents.add(new Document(text.toString(), List.copyOf(sentences)));
                text.setLength(0);
                sentences.clear();
            } else if (line.startsWith("# newpar")) {
                gap = "\n\n";
            } else if (line.startsWith("# text = ")) {
                sentence = line.substring("# text = ".length());
            } else if (line.isEmpty() && !rows.isEmpty()) {
                text.append(text.length() == 0 ? "" : gap);
                sentences.add(words(rows, sentence, text.length()));
                text.append(sentence);
                rows.clear();
                gap = " ";
            } else if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
                String[] row = line.split("\t");
                if (row[0].chars().allMatch(Character::isDigit)) {
                    rows.add(row);
                }
            }
        }
        documents.add(new Document(text.toString(), List.copyOf(sentences)));
        return documents;
    }

    private static List<Word> words(List<String[]> rows, String sentence, int base) {
        List<Word> words = new ArrayList<>();
        int position = 0;
        for (String[] row : rows) {
            int at = Math.max(position, sentence.indexOf(row[1], position));
            position = Math.min(sentence.length(), at + row[1].length());
            words.add(new Word(Span.of(base + at, base + position), row[3], Integer.parseInt(row[6]), row[7], "O"));
        }
        return words;
    }

    /** Documents with entities only, words joined by spaces; those that training held out. */
    static List<Document> heldOut(List<Tagged> tagged, double share) {
        List<Document> documents = new ArrayList<>();
        for (Tagged one : tagged) {
            String digits = Fingerprint.sha256(one.key).substring(0, 8);
            if (new BigInteger(digits, 16).doubleValue() / 0x1p32 < share) {
                documents.add(one.document());
            }
        }
        return documents;
    }

    /** Sentences of words and tags under the name by which training divides them. */
    record Tagged(String key, List<List<String[]>> sentences) {

        Document document() {
            StringBuilder text = new StringBuilder();
            List<List<Word>> found = new ArrayList<>();
            for (List<String[]> rows : sentences) {
                List<Word> words = new ArrayList<>();
                for (String[] row : rows) {
                    words.add(new Word(Span.of(text.length(), text.length() + row[0].length()), "X", 0, "dep", row[1]));
                    text.append(row[0]).append(' ');
                }
                found.add(words);
            }
            return new Document(text.toString(), found);
        }
    }

    /** Wikigold: documents in order, tags without beginnings. */
    static List<Tagged> wikigold(Path file) throws IOException {
        List<Tagged> found = new ArrayList<>();
        List<List<String[]>> sentences = new ArrayList<>();
        found.add(new Tagged("wikigold-0", sentences));
        List<String[]> rows = new ArrayList<>();
        String previous = "O";
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(" ");
            if (line.startsWith("-DOCSTART-")) {
                sentences = new ArrayList<>();
                found.add(new Tagged("wikigold-" + found.size(), sentences));
            } else if (line.isBlank()) {
                if (!rows.isEmpty()) {
                    sentences.add(rows);
                }
                rows = new ArrayList<>();
                previous = "O";
            } else {
                String tag = cells[1].equals("O") || cells[1].equals(previous) ? cells[1] : "B" + cells[1].substring(1);
                rows.add(new String[] {cells[0], tag});
                previous = cells[1];
            }
        }
        return found;
    }

    /** Universal NER: sentences under their document's name. */
    static List<Tagged> universalNer(Path file) throws IOException {
        List<Tagged> found = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        String key = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# sent_id")) {
                String name = line.substring(line.indexOf('=') + 1).strip();
                key = name.substring(0, name.lastIndexOf('-'));
            } else if (line.isBlank() && !rows.isEmpty()) {
                if (found.isEmpty() || !found.get(found.size() - 1).key.equals(key)) {
                    found.add(new Tagged(key, new ArrayList<>()));
                }
                found.get(found.size() - 1).sentences.add(rows);
                rows = new ArrayList<>();
            } else if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split("\t");
                rows.add(new String[] {cells[1], cells[2]});
            }
        }
        return found;
    }
}
