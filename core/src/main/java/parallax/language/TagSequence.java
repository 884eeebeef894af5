package parallax.language;

import java.util.List;
import parallax.language.Encoder.Table;

/**
 * The best begin-inside-outside tags of neighbouring words: the sequence of the highest total score in which an inside
 * tag follows only a begin or inside tag of its own label (Viterbi). The first word may be inside: what it goes on with
 * may lie in the window before.
 */
final class TagSequence {

    private TagSequence() {}

    /** One index into {@code labels} for each of the slots {@code from} to {@code to}. */
    static int[] best(Table scores, List<String> labels, int from, int to) {
        int[] tags = new int[Math.max(0, to - from)];
        if (tags.length == 0) {
            return tags;
        }
        int[][] before = new int[tags.length][labels.size()];
        double[] totals = new double[labels.size()];
        for (int tag = 0; tag < totals.length; tag++) {
            totals[tag] = scores.at(from, tag);
        }
        for (int word = 1; word < tags.length; word++) {
            totals = step(totals, scores, from + word, labels, before[word]);
        }
        int last = tags.length - 1;
        tags[last] = greatest(totals);
        for (int word = last; word > 0; word--) {
            tags[word - 1] = before[word][tags[word]];
        }
        return tags;
    }

    private static double[] step(double[] totals, Table scores, int slot, List<String> labels, int[] before) {
        double[] next = new double[totals.length];
        int any = greatest(totals);
        for (int tag = 0; tag < totals.length; tag++) {
            String label = labels.get(tag);
            int from = any;
            if (label.startsWith("I-")) {
                int begin = labels.indexOf("B-" + label.substring(2));
                from = totals[begin] > totals[tag] ? begin : tag;
            }
            before[tag] = from;
            next[tag] = totals[from] + scores.at(slot, tag);
        }
        return next;
    }

    private static int greatest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
