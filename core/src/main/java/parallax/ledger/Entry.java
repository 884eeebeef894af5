package parallax.ledger;

import parallax.text.Span;

/** One line of the ledger about one article: what was said, done, counted or leaned on. */
public sealed interface Entry permits Statement, Event, Figure, Evidence {

    /** Derived from the kind of record and its position in the article; unique within the article. */
    String id();

    Kind kind();

    /** The sentence (or sentences) that the record was read from, exactly as it stands in the transcript. */
    Span sentence();

    Provenance provenance();

    /** The closed family of records. */
    enum Kind {
        STATEMENT,
        EVENT,
        FIGURE,
        EVIDENCE
    }
}
