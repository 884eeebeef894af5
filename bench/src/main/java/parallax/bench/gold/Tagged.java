package parallax.bench.gold;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parallax.text.Fingerprint;
import parallax.text.Span;

/**
 * A sentence whose words are tagged with names, as running text.
 *
 * @param document key of its document
 * @param text its words as running text
 * @param names where names stand, and what they name: PER, ORG, LOC and whatever else the gold has
 */
public record Tagged(String document, String text, List<Name> names) {

    private static final Pattern NO_SPACE_BEFORE =
            Pattern.compile("[.,;:!?%)\\]}]|'s|’s|n't|n’t|'|''|’|”|'(re|ve|ll|d|m)");
    private static final Pattern NO_SPACE_AFTER = Pattern.compile("[(\\[{$“‘]|``");

    /**
     * A name.
     *
     * @param span where it stands in the sentence
     * @param kind what it names
     */
    public record Name(Span span, String kind) {}

    public Tagged {
        names = List.copyOf(names);
    }

    /** Whether a document is kept from training, by the rule of {@code training/data.py}. */
    public static boolean heldOut(String document, double share) {
        String digest = Fingerprint.sha256(document.getBytes(StandardCharsets.UTF_8));
        return Long.parseLong(digest.substring(0, 8), 16) / 4294967296.0 < share;
    }

    /** Wikigold: a word and its tag a line, tags without beginnings, documents parted by {@code -DOCSTART-}. */
    public static List<Tagged> wikigold(List<String> lines) {
        List<Tagged> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        int document = 0;
        for (String line : lines) {
            if (line.startsWith("-DOCSTART-")) {
                document++;
            } else if (line.isBlank()) {
                add(sentences, "wikigold-" + document, rows);
            } else {
                rows.add(line.split(" ", -1));
            }
        }
        add(sentences, "wikigold-" + document, rows);
        return sentences;
    }

    /** UNER: number, word, tag a line; the name of the sentence holds that of its document. */
    public static List<Tagged> uner(List<String> lines) {
        List<Tagged> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        String document = "";
        for (String line : lines) {
            if (line.startsWith("# sent_id")) {
                String name = line.substring(line.indexOf('=') + 1).strip();
                document = name.substring(0, name.lastIndexOf('-'));
            } else if (line.isBlank()) {
                add(sentences, document, rows);
            } else if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                rows.add(new String[] {cells[1], cells[2]});
            }
        }
        add(sentences, document, rows);
        return sentences;
    }

    private static void add(List<Tagged> sentences, String document, List<String[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        List<Span> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        boolean open = true;
        for (String[] row : rows) {
            boolean apart = !open && !NO_SPACE_BEFORE.matcher(row[0]).matches();
            text.append(apart ? " " : "");
            String word = row[0].replace("``", "\"").replace("''", "\"");
            words.add(Span.of(text.length(), text.length() + word.length()));
            tags.add(row[row.length - 1]);
            text.append(word);
            open = NO_SPACE_AFTER.matcher(row[0]).matches();
        }
        sentences.add(new Tagged(document, text.toString(), names(words, tags)));
        rows.clear();
    }

    /** Runs of one tag; {@code B-} begins a new one. */
    private static List<Name> names(List<Span> words, List<String> tags) {
        List<Name> names = new ArrayList<>();
        int word = 0;
        while (word < words.size()) {
            String tag = tags.get(word);
            int first = word++;
            if (tag.length() < 3) {
                continue;
            }
            String kind = tag.substring(2);
            while (word < words.size() && tags.get(word).equals("I-" + kind)) {
                word++;
            }
            names.add(new Name(Span.covering(words.get(first), words.get(word - 1)), kind));
        }
        return names;
    }
}
