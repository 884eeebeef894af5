package parallax.bench.copy;

/** What a newsroom does to a text that it republishes. */
public enum Edit {
    /** The last third or so is cut. */
    TRIMMED_TAIL,
    /** Another headline. */
    NEW_HEADLINE,
    /** Another dateline, or one where there was none. */
    NEW_DATELINE,
    /** Another name above the text. */
    NEW_BYLINE,
    /** A paragraph of the newsroom's own in the middle. */
    LOCAL_PARAGRAPH,
    /** A few sentences in a row, at least sixty words, under half of the text. */
    EXCERPT,
    /** Two to eight words of a hundred changed, dropped or added. */
    WORDING,
    /** Headline, dateline, tail, a local paragraph and three words of a hundred. */
    ALL
}
