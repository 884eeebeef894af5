package parallax.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
    record Hint(String name, Pattern pattern, Effect effect, RuleFile.Row row) {}

    /** A class attribute of a thousand letters names nothing. */
    private static final int LONGEST_NAME = 400;

    private final List<Hint> hints;

    Hints() {
        this.hints = RuleFile.read(Hints.class, "hints.tsv").rows().stream()
                .map(row -> new Hint(
                        row.get("name"),
                        Pattern.compile(row.get("pattern")),
                        row.constant("effect", Effect.class),
                        row))
                .toList();
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
            String name = element.className();
            String id = element.id();
            String role = element.attr("role");
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

    /** The position of the first rule that knows these words, -1 when none does. */
    int index(String words) {
        for (int i = 0; i < hints.size(); i++) {
            if (hints.get(i).pattern.matcher(words).find()) {
                return i;
            }
        }
        return -1;
    }

    /** {@code articleBody_main} as {@code article body main}. */
    static String words(String names) {
        String cut = names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names;
        return cut.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
