package parallax.story.copy;

import java.util.List;
import java.util.Objects;

/**
 * What is different in a text that was republished, or published again.
 *
 * @param kind what was done
 * @param words the same in words, with how much: {@code tail of 3 paragraphs cut}
 * @param passages the words concerned as they stand, old and new parted by an arrow
 */
public record Change(Kind kind, String words, List<String> passages) {

    private static final String ARROW = " → ";

    public Change {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(words);
        passages = List.copyOf(passages);
    }

    static Change of(Kind kind, String words, String from, String to) {
        return new Change(kind, words, List.of(arrow(from, to)));
    }

    static String arrow(String from, String to) {
        return from + ARROW + to;
    }

    /** What was done. */
    public enum Kind {
        HEADLINE,
        BYLINE,
        DATELINE,
        HEAD_CUT,
        TAIL_CUT,
        PASSAGE_CUT,
        PASSAGE_ADDED,
        PASSAGE_REWRITTEN,
        ORDER,
        WORDING
    }
}
