package parallax.web.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * Weaves marks into a text, part by part from front to back. A mark that crosses the end of another, or of a part, is cut
 * there and goes on behind it, so that every unit of the text stands in the result once and under all of its marks.
 */
final class Weaver {

    private final String text;
    private final List<Mark> marks;
    private final Set<String> begun = new HashSet<>();

    /** @param marks in any order; those without words are left out */
    Weaver(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks.stream()
                .filter(mark -> !mark.span().isEmpty())
                .sorted(Mark.ORDER)
                .toList();
    }

    /** A mark, or what is left of it. */
    private record Strand(Mark mark, Span left) {

        static final Comparator<Strand> ORDER = Comparator.comparing(
                (Strand strand) ->
                        strand.mark().over(strand.left().start(), strand.left().end()),
                Mark.ORDER);

        boolean isWhole() {
            return left.start() == mark.span().start();
        }

        Strand over(int start, int end) {
            return new Strand(mark, new Span(start, end));
        }
    }

    /** The pieces of a part of the text. */
    List<Piece> weave(Span part) {
        PriorityQueue<Strand> within = new PriorityQueue<>(Strand.ORDER);
        for (Mark mark : marks) {
            if (mark.span().start() >= part.end()) {
                break;
            }
            if (mark.span().overlaps(part)) {
                within.add(new Strand(
                        mark,
                        new Span(
                                Math.max(mark.span().start(), part.start()),
                                Math.min(mark.span().end(), part.end()))));
            }
        }
        return weave(part, within, null);
    }

    private List<Piece> weave(Span part, PriorityQueue<Strand> strands, @Nullable String record) {
        List<Piece> pieces = new ArrayList<>();
        int at = part.start();
        for (Strand strand = strands.poll(); strand != null; strand = strands.poll()) {
            addWords(pieces, at, strand.left().start(), record);
            at = strand.left().end();
            Piece.Lead lead = lead(strand);
            String own = strand.mark().record();
            pieces.add(new Piece.Marked(
                    strand.mark(), lead, weave(strand.left(), within(strand, strands), own == null ? record : own)));
        }
        addWords(pieces, at, part.end(), record);
        return pieces;
    }

    /** Takes out what begins within a strand; what goes on behind its end is cut there, and its rest put back. */
    private static PriorityQueue<Strand> within(Strand around, PriorityQueue<Strand> strands) {
        PriorityQueue<Strand> within = new PriorityQueue<>(Strand.ORDER);
        int end = around.left().end();
        List<Strand> rests = new ArrayList<>();
        for (Strand next = strands.peek(); next != null && next.left().start() < end; next = strands.peek()) {
            strands.poll();
            if (next.left().end() <= end) {
                within.add(next);
            } else {
                within.add(next.over(next.left().start(), end));
                rests.add(next.over(end, next.left().end()));
            }
        }
        strands.addAll(rests);
        return within;
    }

    private Piece.Lead lead(Strand strand) {
        String record = strand.mark().record();
        if (record != null && strand.mark().part().isMain() && begun.add(record)) {
            return Piece.Lead.RECORD;
        }
        return strand.isWhole() ? Piece.Lead.SPAN : Piece.Lead.REST;
    }

    private void addWords(List<Piece> pieces, int from, int to, @Nullable String record) {
        if (from < to) {
            pieces.add(new Piece.Words(text.substring(from, to), record));
        }
    }
}
