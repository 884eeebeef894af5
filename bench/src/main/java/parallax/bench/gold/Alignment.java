package parallax.bench.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.text.Span;

/**
 * Where the pieces of a text stand in it, although the gold prints them with other quotation marks and blanks than the
 * text has: piece by piece in order, by their unaccented letters and digits alone.
 */
public final class Alignment {

    private final String letters;
    private final int[] positions;
    private int cursor;

    private Alignment(String text) {
        StringBuilder kept = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        int index = 0;
        for (int c : text.codePoints().toArray()) {
            if (isKept(c)) {
                kept.appendCodePoint(c);
                at.add(index);
            }
            index++;
        }
        this.letters = kept.toString();
        this.positions = at.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isKept(int c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** Spans in code points, one for each piece; empty for a piece without letters and for one that the text lacks. */
    public static List<Optional<Span>> spans(String text, List<String> pieces) {
        Alignment alignment = new Alignment(text);
        return pieces.stream().map(alignment::next).toList();
    }

    private Optional<Span> next(String piece) {
        StringBuilder kept = new StringBuilder();
        piece.codePoints().filter(Alignment::isKept).forEach(kept::appendCodePoint);
        int start = kept.length() == 0 ? -1 : letters.indexOf(kept.toString(), cursor);
        if (start < 0) {
            return Optional.empty();
        }
        cursor = start + kept.length();
        return Optional.of(Span.of(positions[start], positions[cursor - 1] + 1));
    }
}
