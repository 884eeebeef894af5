package parallax.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parallax.language.Encoder.Scores;
import parallax.language.Encoder.Table;

/** Turns begin-inside-outside tags of words into spans, and tagged spans into attributions by the network's links. */
final class SpanDecoder {

    /** Words between two contents that still count as one: a quotation mark at the end of each. */
    private static final int MOST_BETWEEN = 2;

    /** Link scores this near to each other count as the same. */
    private static final double ABOUT = 1.0;

    /** A cue without a source takes one with this link score or a better one; chosen on the development part of PolNeAR. */
    private static final double FILL = -4;

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
     * zero). One that is tied to none goes on with the content right before it, or goes to the cue it is nearest to a tie
     * with if that has no content yet, or stands alone. A source goes to the cue it is tied to most and to every other it
     * is tied to; a cue with several keeps those tied most, one that is left without takes the nearest to a tie.
     */
    static List<Linked> attributions(Scores scores, List<String> labels, int words) {
        List<Run> runs = runs(scores.of("att"), labels, 1, words);
        Table links = scores.of("link");
        List<Linked> cued = cues(runs, links);
        List<Run> contents =
                runs.stream().filter(run -> run.label().equals("Content")).toList();
        List<Linked> found = new ArrayList<>(cued);
        found.addAll(attachContents(contents, cued, links));
        runs.stream()
                .filter(run -> run.label().equals("Source"))
                .forEach(run -> attachSource(run, cued, ties(run, cued, links)));
        cued.forEach(linked -> keepBestSource(linked, links));
        cued.stream().filter(linked -> linked.source().isEmpty()).forEach(linked -> fill(linked, runs, links));
        return found;
    }

    /** Gives the contents to their cues; what is left over is returned. */
    private static List<Linked> attachContents(List<Run> contents, List<Linked> cued, Table links) {
        Map<Run, Linked> owners = new HashMap<>();
        for (Run run : contents) {
            double[] ties = ties(run, cued, links);
            int best = best(ties);
            if (best >= 0 && ties[best] > 0) {
                owners.put(run, cued.get(best));
            }
        }
        List<Linked> alone = new ArrayList<>();
        Linked last = null;
        int end = 0;
        for (Run run : contents) {
            Linked owner = owners.get(run);
            if (owner == null && last != null && run.from() - end <= MOST_BETWEEN) {
                owner = last;
            }
            if (owner == null) {
                double[] ties = ties(run, cued, links);
                int best = best(ties);
                boolean free = best >= 0 && ties[best] > FILL && !owners.containsValue(cued.get(best));
                owner = free ? cued.get(best) : Linked.empty();
                if (!free) {
                    alone.add(owner);
                }
            }
            owners.put(run, owner);
            owner.content().add(run);
            last = owner;
            end = run.to();
        }
        return alone;
    }

    /** The source that is nearest to a tie with a cue that has none. */
    private static void fill(Linked linked, List<Run> runs, Table links) {
        Run cue = linked.cue().get(0);
        runs.stream()
                .filter(run -> run.label().equals("Source"))
                .max(Comparator.comparingDouble(run -> tie(run, cue, links)))
                .filter(run -> tie(run, cue, links) > FILL)
                .ifPresent(linked.source()::add);
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
        int best = best(ties);
        for (int i = 0; i < ties.length; i++) {
            if (i == best || ties[i] > 0) {
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
