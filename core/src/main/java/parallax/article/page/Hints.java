package parallax.article.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parallax.text.RuleFile;

/** What the names of a page's parts say about them, by the rules of {@code hints.tsv}. */
final class Hints {

    /** What a hint does to the part that bears the name. */
    enum Effect {
        KEEP,
        DROP,
        OUT,
        BIO
    }

    /** One rule of the file. */
    record Hint(String name, Effect effect, RuleFile.Row row) {}

    /** A class attribute of a thousand letters names nothing. */
    private static final int LONGEST_NAME = 400;

    /** No name in the file has more words. */
    private static final int MOST_WORDS = 4;

    private final List<Hint> hints;
    /** Words of the file to the position of the first rule that has them. */
    private final Map<String, Integer> byWords = new HashMap<>();
    /** Every word with which some words of the file begin. */
    private final Set<String> beginnings = new HashSet<>();

    Hints() {
        this.hints = RuleFile.read(Hints.class, "hints.tsv").rows().stream()
                .map(row -> new Hint(row.get("name"), row.constant("effect", Effect.class), row))
                .toList();
        for (int i = 0; i < hints.size(); i++) {
            for (String words : hints.get(i).row.list("words")) {
                if (!words.equals(words(words)) || words.split(" ").length > MOST_WORDS) {
                    throw hints.get(i).row.malformed("at most " + MOST_WORDS + " lower-case words, found " + words);
                }
                byWords.putIfAbsent(words, i);
                beginnings.add(words.split(" ")[0]);
            }
        }
    }

    List<Hint> all() {
        return hints;
    }

    /** Looks the names of one page up, each different name once. */
    final class OfPage {

        private final Map<String, Integer> seen = new HashMap<>();

        /** The first rule that knows a name of this element, null when none does. */
        @Nullable
        Hint find(Element element) {
            if (element.attributesSize() == 0) {
                return null;
            }
            Attributes attributes = element.attributes();
            String name = attributes.get("class");
            String id = attributes.get("id");
            String role = attributes.get("role");
            if (name.isEmpty() && id.isEmpty() && role.isEmpty()) {
                return null;
            }
            String whole = name + " " + id + " " + role;
            Integer index = seen.computeIfAbsent(whole, key -> Hints.this.index(words(key)));
            return index < 0 ? null : hints.get(index);
        }
    }

    OfPage ofPage() {
        return new OfPage();
    }

    /** The position of the first rule that knows some of these words, -1 when none does. */
    int index(String words) {
        int first = hints.size();
        for (int start = 0; start < words.length(); start = stop(words, start) + 1) {
            if (beginnings.contains(words.substring(start, stop(words, start)))) {
                first = Math.min(first, indexAt(words, start));
            }
        }
        return first < hints.size() ? first : -1;
    }

    /** The position of the first rule that knows the words from here on. */
    private int indexAt(String words, int start) {
        int first = hints.size();
        int end = start;
        for (int count = 0; count < MOST_WORDS && end < words.length(); count++) {
            int stop = stop(words, end);
            first = Math.min(first, byWords.getOrDefault(words.substring(start, stop), first));
            end = stop + 1;
        }
        return first;
    }

    private static int stop(String words, int start) {
        int space = words.indexOf(' ', start);
        return space < 0 ? words.length() : space;
    }

    /** {@code articleBody_main} as {@code article body main}. */
    static String words(String names) {
        int length = Math.min(names.length(), LONGEST_NAME);
        StringBuilder words = new StringBuilder(length + 8);
        boolean small = false;
        for (int i = 0; i < length; i++) {
            char unit = names.charAt(i);
            boolean plain = Character.isLetterOrDigit(unit);
            boolean big = Character.isUpperCase(unit);
            if ((!plain || (big && small)) && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
            if (plain) {
                words.append(Character.toLowerCase(unit));
            }
            small = plain && !big;
        }
        return words.toString().strip();
    }
}
