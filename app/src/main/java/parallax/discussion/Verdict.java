package parallax.discussion;

/** What is said of a reply by who moderates. */
public enum Verdict {
    SHOW,
    REFUSE,
    /** It waits again: what was decided is taken back. */
    HOLD,
    /** Its words and its address are taken out for good. */
    REMOVE
}
