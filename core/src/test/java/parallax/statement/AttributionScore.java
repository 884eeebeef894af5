package parallax.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.text.Span;

/**
 * The measure of attribution: read and gold attributions are matched one to one; the content is right when the words of the
 * two have an intersection over union of at least one half; the triple is right when the source overlaps too, or when
 * neither has one.
 */
final class AttributionScore {

    private static final double RIGHT = 0.5;

    private int gold;
    private int read;
    private int content;
    private int triple;

    /** Source and content of one attribution. */
    record Pair(List<Span> source, List<Span> content) {}

    /** @return for each gold attribution the number of the read one that it is matched with, where one is */
    Map<Integer, Integer> add(List<Pair> golden, List<Pair> found) {
        List<double[]> likely = new ArrayList<>();
        for (int g = 0; g < golden.size(); g++) {
            for (int f = 0; f < found.size(); f++) {
                double likeness =
                        Merging.likeness(golden.get(g).content(), found.get(f).content());
                if (likeness >= RIGHT) {
                    likely.add(new double[] {g, f, likeness + (sameSource(golden.get(g), found.get(f)) ? 1 : 0)});
                }
            }
        }
        likely.sort(Comparator.comparingDouble((double[] match) -> -match[2]));
        Map<Integer, Integer> matched = new java.util.TreeMap<>();
        Set<Integer> used = new HashSet<>();
        for (double[] match : likely) {
            int g = (int) match[0];
            int f = (int) match[1];
            if (!matched.containsKey(g) && used.add(f)) {
                matched.put(g, f);
                triple += sameSource(golden.get(g), found.get(f)) ? 1 : 0;
            }
        }
        gold += golden.size();
        read += found.size();
        content += matched.size();
        return matched;
    }

    static boolean sameSource(Pair golden, Pair found) {
        if (golden.source().isEmpty() || found.source().isEmpty()) {
            return golden.source().isEmpty() && found.source().isEmpty();
        }
        return Draft.overlap(golden.source(), found.source()) > 0;
    }

    double contentF1() {
        return f1(content);
    }

    double tripleF1() {
        return f1(triple);
    }

    private double f1(int right) {
        return gold + read == 0 ? 0 : 2.0 * right / (gold + read);
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "gold %d read %d | content P %.1f R %.1f F1 %.1f | triple P %.1f R %.1f F1 %.1f",
                gold,
                read,
                100.0 * content / Math.max(1, read),
                100.0 * content / Math.max(1, gold),
                100 * contentF1(),
                100.0 * triple / Math.max(1, read),
                100.0 * triple / Math.max(1, gold),
                100 * tripleF1());
    }
}
