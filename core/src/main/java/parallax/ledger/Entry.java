package parallax.ledger;

import java.util.Comparator;
import parallax.text.Span;

/** One line of the ledger about one article: what was said, done, counted or leaned on. */
public sealed interface Entry permits Statement, Event, Figure, Evidence {

    /** The order of the text: sentences, kinds of record, the words that a record stands on. No two records share a place. */
    Comparator<Entry> IN_ORDER = Comparator.comparing(
                    (Entry entry) -> entry.sentence().start())
            .thenComparing(Entry::kind)
            .thenComparing(Entry::firstWord)
            .thenComparing(Entry::id);

    /** Where the words begin that the record stands on. */
    int firstWord();

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
