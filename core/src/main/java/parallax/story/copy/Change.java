package parallax.story.copy;

import java.util.Objects;

/**
 * What somebody did to a text that he republished.
 *
 * @param kind what was done
 * @param words the same in words, with how much: {@code tail of 3 paragraphs cut}
 */
public record Change(Kind kind, String words) {

    public Change {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(words);
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
