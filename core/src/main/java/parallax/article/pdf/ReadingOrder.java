package parallax.article.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the lines of one page into the order in which they are read: from top to bottom, column by column. */
final class ReadingOrder {

    /** A column holds lines of prose, so many at least, of so many letters on average; cells of tables are shorter. */
    private static final int FEWEST_LINES = 4;

    private static final int SHORTEST_PROSE = 15;

    /** A gutter is free of lines but for some that run across: headlines, pictures' captions. */
    private static final double MOST_ACROSS = 0.2;

    /** A page of more pieces is a drawing; its words stand in no columns. */
    private static final int MOST_LINES = 1500;

    private static final Comparator<TextLine> DOWN =
            Comparator.comparingDouble(TextLine::baseline).thenComparingDouble(TextLine::left);

    private final List<TextLine> lines;
    private final List<Float> gutters;

    private ReadingOrder(List<TextLine> lines) {
        this.lines = lines.stream().sorted(DOWN).toList();
        this.gutters = gutters();
    }

    /**
     * A line in its column.
     *
     * @param line with all that stands on its level in the column
     * @param left edge of the column
     * @param right edge of the column
     */
    record Placed(TextLine line, float left, float right) {}

    static List<Placed> of(List<TextLine> page) {
        return new ReadingOrder(page).ordered();
    }

    private List<Placed> ordered() {
        List<Placed> ordered = new ArrayList<>();
        List<TextLine> band = new ArrayList<>();
        for (TextLine line : lines) {
            if (crosses(line)) {
                flush(band, ordered);
                ordered.addAll(column(List.of(line)));
            } else {
                band.add(line);
            }
        }
        flush(band, ordered);
        return ordered;
    }

    private void flush(List<TextLine> band, List<Placed> ordered) {
        for (int column = 0; column <= gutters.size(); column++) {
            int wanted = column;
            ordered.addAll(
                    column(band.stream().filter(line -> index(line) == wanted).toList()));
        }
        band.clear();
    }

    private boolean crosses(TextLine line) {
        return gutters.stream().anyMatch(gutter -> line.left() < gutter && line.right() > gutter);
    }

    private int index(TextLine line) {
        return (int) gutters.stream().filter(gutter -> line.left() >= gutter).count();
    }

    /** Joins what stands on one level and finds the edges. */
    private static List<Placed> column(List<TextLine> members) {
        List<TextLine> joined = new ArrayList<>();
        for (TextLine line : level(members)) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).isLevelWith(line)) {
                joined.set(last, joined.get(last).with(line));
            } else {
                joined.add(line);
            }
        }
        float left = (float) joined.stream().mapToDouble(TextLine::left).min().orElse(0);
        float right = (float) joined.stream().mapToDouble(TextLine::right).max().orElse(0);
        return joined.stream().map(line -> new Placed(line, left, right)).toList();
    }

    /** Pieces of one line, whose baselines may differ by a hair, from left to right. */
    private static List<TextLine> level(List<TextLine> members) {
        List<TextLine> sorted = new ArrayList<>(members);
        for (int i = 1; i < sorted.size(); i++) {
            for (int j = i; j > 0 && isBefore(sorted.get(j), sorted.get(j - 1)); j--) {
                TextLine right = sorted.get(j - 1);
                sorted.set(j - 1, sorted.get(j));
                sorted.set(j, right);
            }
        }
        return sorted;
    }

    private static boolean isBefore(TextLine line, TextLine other) {
        return line.isLevelWith(other) && line.left() < other.left();
    }

    /** The middles of the gaps that run down the page between lines of prose. */
    private List<Float> gutters() {
        List<Float> found = new ArrayList<>();
        if (lines.size() > MOST_LINES) {
            return found;
        }
        float from = 0;
        for (TextLine line : lines.stream()
                .sorted(Comparator.comparingDouble(TextLine::left))
                .toList()) {
            float candidate = line.left() - 1;
            if (candidate > from + line.size() && isGutter(candidate, from)) {
                found.add(candidate);
                from = candidate;
            }
        }
        return found;
    }

    /** @param from the gutter before, where the column to the left begins */
    private boolean isGutter(float at, float from) {
        List<TextLine> left = lines.stream()
                .filter(line -> line.left() >= from && line.right() <= at)
                .toList();
        List<TextLine> right = lines.stream().filter(line -> line.left() >= at).toList();
        long across = lines.stream()
                .filter(line -> line.left() < at && line.right() > at)
                .count();
        return isProse(left)
                && isProse(right)
                && across <= MOST_ACROSS * (left.size() + right.size())
                && overlap(left, right) >= FEWEST_LINES * left.get(0).size();
    }

    private static boolean isProse(List<TextLine> side) {
        double letters =
                side.stream().mapToInt(line -> line.text().length()).average().orElse(0);
        return side.size() >= FEWEST_LINES && letters >= SHORTEST_PROSE;
    }

    /** How far down the page both sides go beside each other. */
    private static float overlap(List<TextLine> left, List<TextLine> right) {
        float top = Math.max(left.get(0).baseline(), right.get(0).baseline());
        float bottom = Math.min(
                left.get(left.size() - 1).baseline(),
                right.get(right.size() - 1).baseline());
        return bottom - top;
    }
}
