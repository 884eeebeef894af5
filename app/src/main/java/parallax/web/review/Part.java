package parallax.web.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.text.Span;

/** The parts of a record that point at words of its sentence. */
public enum Part {
    /** Who says it. */
    SPEAKER(false),
    /** The words that attribute. */
    CUE(false),
    /** What is said. */
    CONTENT(true),
    /** The words of an event, a figure or a piece of evidence. */
    WORDS(true);

    private final boolean needed;

    Part(boolean needed) {
        this.needed = needed;
    }

    /** Whether a record without it is none. */
    public boolean isNeeded() {
        return needed;
    }

    /** Whether it can be of several pieces. */
    public boolean isOfPieces() {
        return this != WORDS;
    }

    /** What the parts of a record point at. */
    public static Map<Part, List<Span>> of(Entry entry) {
        Map<Part, List<Span>> parts = new EnumMap<>(Part.class);
        switch (entry.kind()) {
            case STATEMENT -> {
                Statement statement = (Statement) entry;
                parts.put(SPEAKER, statement.speaker().spans());
                parts.put(CUE, statement.cue().spans());
                parts.put(CONTENT, statement.content().spans());
            }
            case EVENT -> parts.put(WORDS, List.of(((Event) entry).anchor().span()));
            case FIGURE -> parts.put(WORDS, List.of(((Figure) entry).anchor().span()));
            case EVIDENCE ->
                parts.put(WORDS, List.of(((Evidence) entry).anchor().span()));
        }
        return parts;
    }

    /** All that a record points at. */
    public static List<Span> spans(Entry entry) {
        return of(entry).values().stream().flatMap(List::stream).toList();
    }

    static Stream<Part> ofKind(Entry.Kind kind) {
        return kind == Entry.Kind.STATEMENT ? Stream.of(SPEAKER, CUE, CONTENT) : Stream.of(WORDS);
    }
}
