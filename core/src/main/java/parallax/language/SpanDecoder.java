package parallax.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parallax.language.Encoder.Scores;
import parallax.language.Encoder.Table;

/** Turns begin-inside-outside tags of words into spans, and tagged spans into attributions by the network's links. */
final class SpanDecoder {

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

    /** Runs of one attribution; the cue is there, source and content may be empty. */
    record Linked(List<Run> source, List<Run> cue, List<Run> content) {}

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
     * Attributions of one window: every content goes to the cue it is tied to most, every source to that cue and to any
     * other it is tied to at all (a link score above zero).
     */
    static List<Linked> attributions(Scores scores, List<String> labels, int words) {
        List<Run> runs = runs(scores.of("att"), labels, 1, words);
        Table links = scores.of("link");
        List<Linked> found = cues(runs, links);
        for (Run run : runs) {
            if (!run.label().equals("Cue") && !found.isEmpty()) {
                attach(run, found, links);
            }
        }
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
                    whole = new Linked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                    found.add(whole);
                }
                whole.cue().add(run);
            }
        }
        return found;
    }

    private static void attach(Run run, List<Linked> found, Table links) {
        boolean source = run.label().equals("Source");
        double[] ties = found.stream()
                .mapToDouble(linked -> tie(run, linked.cue().get(0), links))
                .toArray();
        int best = 0;
        for (int i = 1; i < ties.length; i++) {
            best = ties[i] > ties[best] ? i : best;
        }
        for (int i = 0; i < ties.length; i++) {
            if (i == best || (source && ties[i] > 0)) {
                (source ? found.get(i).source() : found.get(i).content()).add(run);
            }
        }
    }

    private static double tie(Run run, Run cue, Table links) {
        return run.slots()
                .mapToDouble(slot -> links.at(slot, cue.from()))
                .average()
                .orElse(0);
    }
}
