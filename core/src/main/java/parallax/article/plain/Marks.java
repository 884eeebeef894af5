package parallax.article.plain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import parallax.article.Furniture;
import parallax.text.Span;

/** What of one text has been marked so far. */
public final class Marks {

    private final List<Line> lines;
    private final BitSet whole = new BitSet();
    private final List<Furniture> pieces = new ArrayList<>();
    private final List<Furniture> inLines = new ArrayList<>();

    public Marks(List<Line> lines) {
        this.lines = Objects.requireNonNull(lines);
    }

    /** Marks a whole line, unless that has been done. */
    public void add(int index, Furniture.Kind kind, String rule) {
        if (!whole.get(index)) {
            whole.set(index);
            pieces.add(new Furniture(lines.get(index).span(), kind, rule));
        }
    }

    void add(int index, FurnitureRules.Rule rule) {
        add(index, rule.kind(), rule.name());
    }

    /** Marks some words of a line, line after line, unless some of them are marked already. */
    void addWords(Span words, FurnitureRules.Rule rule) {
        Span last = inLines.isEmpty()
                ? Span.of(0, 0)
                : inLines.get(inLines.size() - 1).span();
        if (last.end() <= words.start()) {
            inLines.add(new Furniture(words, rule.kind(), rule.name()));
        }
    }

    /** Whether the line is furniture as a whole. */
    public boolean isMarked(int index) {
        return whole.get(index);
    }

    /** Whether there is nothing to read on the line: it is blank, or furniture as a whole. */
    public boolean isEmpty(int index) {
        return whole.get(index) || lines.get(index).isBlank();
    }

    /** Whether a whole line below this one is furniture. */
    public boolean isAnyBelow(int index) {
        return whole.nextSetBit(index + 1) >= 0;
    }

    /** All pieces in the order of the text. */
    public List<Furniture> pieces() {
        return Stream.concat(pieces.stream(), inLines.stream())
                .sorted(Comparator.comparing(Furniture::span))
                .toList();
    }
}
