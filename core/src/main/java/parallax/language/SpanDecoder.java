package parallax.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parallax.language.Encoder.Scores;
import parallax.language.Encoder.Table;

/** Turns begin-inside-outside tags of words into spans, and tagged spans into attributions by the network's links. */
final class SpanDecoder {

    /** Words between two contents that still count as one: a quotation mark at the end of each. */
    private static final int MOST_BETWEEN = 2;

    /** Link scores this near to each other count as the same. */
    private static final double ABOUT = 1.0;

    /** A content without a cue is kept from here on; chosen on the development part of PolNeAR. */
    private static final double SURE = 0.8;

    private SpanDecoder() {}

    /**
     * Neighbouring words under one label.
     *
     * @param label without its {@code B-} or {@code I-}
     * @param from slot of the first word
     * @param to slot after the last
     * @param confidence mean probability of the tags
     */
    record Run(String label, int from, int to, double confidence) {

        IntStream slots() {
            return IntStream.range(from, to);
        }
    }

    /** Runs of one attribution; any of the three may be empty. */
    record Linked(List<Run> source, List<Run> cue, List<Run> content) {

        /** To be filled. */
        static Linked empty() {
            return new Linked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** The runs among the words of slots {@code from} to {@code to}; a word tagged inside without a beginning begins. */
    static List<Run> runs(Table scores, List<String> labels, int from, int to) {
        int[] tags = TagSequence.best(scores, labels, from, to);
        List<Run> found = new ArrayList<>();
        int start = from;
        String open = "";
        double sum = 0;
        for (int slot = from; slot <= to; slot++) {
            String label = slot < to ? labels.get(tags[slot - from]) : "O";
            String bare = label.equals("O") ? "" : label.substring(2);
            boolean goesOn = !open.isEmpty() && bare.equals(open) && label.charAt(0) == 'I';
            if (!goesOn) {
                if (!open.isEmpty()) {
                    found.add(new Run(open, start, slot, sum / (slot - start)));
                }
                start = slot;
                open = bare;
                sum = 0;
            }
            sum += open.isEmpty() ? 0 : scores.probability(slot, tags[slot - from]);
        }
        return found;
    }

    /**
     * Attributions of one window. A content goes to the cue it is tied to most, if it is tied to any (a link score above
     * zero); one that is tied to none goes on with the content right before it, or, if it is sure, stands alone. A source
     * goes to every cue it is tied to; a cue with several keeps those tied most.
     */
    static List<Linked> attributions(Scores scores, List<String> labels, int words) {
        List<Run> runs = runs(scores.of("att"), labels, 1, words);
        Table links = scores.of("link");
        List<Linked> found = cues(runs, links);
        int cues = found.size();
        Linked last = null;
        int end = 0;
        for (Run run : runs) {
            double[] ties = ties(run, found.subList(0, cues), links);
            int best = best(ties);
            if (run.label().equals("Source")) {
                attachSource(run, found, ties);
            } else if (run.label().equals("Content")) {
                if (best >= 0 && ties[best] > 0) {
                    last = found.get(best);
                } else if (last == null || run.from() - end > MOST_BETWEEN) {
                    last = Linked.empty();
                    found.add(last);
                }
                last.content().add(run);
                end = run.to();
            }
        }
        found.subList(0, cues).forEach(linked -> keepBestSource(linked, links));
        found.removeIf(linked -> linked.cue().isEmpty() && !isSure(linked.content()));
        return found;
    }

    /** One attribution a cue; a cue of several runs is tied to the first word of its first. */
    private static List<Linked> cues(List<Run> runs, Table links) {
        List<Linked> found = new ArrayList<>();
        for (Run run : runs) {
            if (run.label().equals("Cue")) {
                double own = tie(run, run, links);
                Linked whole = null;
                for (Linked earlier : found) {
                    double tie = tie(run, earlier.cue().get(0), links);
                    if (tie > 0 && tie > own) {
                        own = tie;
                        whole = earlier;
                    }
                }
                if (whole == null) {
                    whole = Linked.empty();
                    found.add(whole);
                }
                whole.cue().add(run);
            }
        }
        return found;
    }

    private static void attachSource(Run run, List<Linked> found, double[] ties) {
        for (int i = 0; i < ties.length; i++) {
            if (ties[i] > 0) {
                found.get(i).source().add(run);
            }
        }
    }

    /** Leaves the source that is tied most, and others only if they are tied about as much. */
    private static void keepBestSource(Linked linked, Table links) {
        Run cue = linked.cue().get(0);
        double most = linked.source().stream()
                .mapToDouble(run -> tie(run, cue, links))
                .max()
                .orElse(0);
        linked.source().removeIf(run -> tie(run, cue, links) < most - ABOUT);
    }

    private static boolean isSure(List<Run> runs) {
        return runs.stream().mapToDouble(Run::confidence).average().orElse(0) >= SURE;
    }

    private static double[] ties(Run run, List<Linked> found, Table links) {
        return found.stream()
                .mapToDouble(linked -> tie(run, linked.cue().get(0), links))
                .toArray();
    }

    /** Index of the greatest; -1 if there is none. */
    private static int best(double[] ties) {
        int best = ties.length - 1;
        for (int i = ties.length - 2; i >= 0; i--) {
            best = ties[i] >= ties[best] ? i : best;
        }
        return best;
    }

    private static double tie(Run run, Run cue, Table links) {
        return run.slots()
                .mapToDouble(slot -> links.at(slot, cue.from()))
                .average()
                .orElse(0);
    }
}
