package parallax.bench.task;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import parallax.bench.report.Miss;
import parallax.bench.score.Counts;
import parallax.bench.score.Matching;
import parallax.bench.score.Reliability;
import parallax.bench.score.Score;
import parallax.bench.score.WordSet;
import parallax.ledger.Provenance;

/** Compares the attributions of text after text with the gold and adds up. */
final class AttributionScorer {

    private static final double CONTENT_RIGHT = 0.5;
    private static final double LOOSE = 0.3;
    private static final double TIGHT = 0.8;

    private final Map<String, Counts> counts = new TreeMap<>();
    private final Map<String, Long> quoted = new TreeMap<>();
    private final List<Miss> misses = new ArrayList<>();
    private final Reliability reliability = new Reliability();

    /** @param id names the text in the list of faults */
    void add(String id, List<Said> gold, List<Said> predicted) {
        List<Matching.Pair> pairs = Matching.greedy(
                predicted, gold, (said, wanted) -> WordSet.overUnion(said.content(), wanted.content()), CONTENT_RIGHT);
        long triples = 0;
        BitSet rights = new BitSet();
        Set<Integer> found = new HashSet<>();
        Set<Integer> meant = new HashSet<>();
        for (Matching.Pair pair : pairs) {
            Said said = predicted.get(pair.left());
            Said wanted = gold.get(pair.right());
            found.add(pair.right());
            meant.add(pair.left());
            boolean right = speakerRight(said, wanted);
            triples += right ? 1 : 0;
            rights.set(pair.left(), right);
            tallyForm(wanted, new Counts(right ? 1 : 0, 1, 1));
            if (!right) {
                misses.add(new Miss(
                        wanted.kind("wrong speaker"),
                        id + ":" + said.start(),
                        said.shown() + " ‖ gold " + wanted.shown()));
            }
        }
        addReliability(predicted, rights);
        tally("content", new Counts(pairs.size(), predicted.size(), gold.size()));
        tally("triple", new Counts(triples, predicted.size(), gold.size()));
        addWords("source words", gold, predicted, Said::source);
        addWords("cue words", gold, predicted, Said::cue);
        addWords("content words", gold, predicted, Said::content);
        addQuoted(gold, predicted);
        addMisses(id, gold, predicted, found, meant);
    }

    private void addReliability(List<Said> predicted, BitSet rights) {
        for (int index = 0; index < predicted.size(); index++) {
            Provenance provenance = predicted.get(index).provenance();
            if (provenance != null) {
                reliability.add(provenance.confidence(), rights.get(index));
                tally(
                        "triples read by " + provenance.engine(),
                        new Counts(rights.get(index) ? 1 : 0, 1, rights.get(index) ? 1 : 0));
            }
        }
    }

    /** How far the confidence of a statement is the probability that its triple is right. */
    List<String> reliability() {
        return reliability.lines();
    }

    static boolean speakerRight(Said said, Said wanted) {
        return wanted.source().isEmpty()
                ? said.source().isEmpty()
                : wanted.source().intersects(said.source());
    }

    private void tally(String name, Counts more) {
        counts.merge(name, more, Counts::plus);
    }

    private void tallyForm(Said said, Counts more) {
        tally("by form: " + said.form(), more);
        tally("built: " + said.construction().described(), more);
    }

    private void addWords(String name, List<Said> gold, List<Said> predicted, Function<Said, BitSet> part) {
        tally(name, WordSet.count(union(gold, part), union(predicted, part)));
    }

    private static BitSet union(List<Said> all, Function<Said, BitSet> part) {
        BitSet union = new BitSet();
        all.forEach(said -> union.or(part.apply(said)));
        return union;
    }

    private void addQuoted(List<Said> gold, List<Said> predicted) {
        for (Said said : predicted) {
            if (!said.quoted()) {
                continue;
            }
            count("quoted", true);
            gold.stream()
                    .filter(wanted -> wanted.content().intersects(said.content()))
                    .max((first, second) -> Double.compare(overlap(said, first), overlap(said, second)))
                    .ifPresent(wanted -> {
                        count("quoted in gold", true);
                        count("quoted right", speakerRight(said, wanted));
                    });
        }
        for (double least : new double[] {LOOSE, TIGHT}) {
            for (Said said : predicted) {
                count("found", said.quoted() && least == LOOSE);
                count("found " + least, said.quoted() && gold.stream().anyMatch(wanted -> covers(wanted, said, least)));
            }
            for (Said wanted : gold) {
                count("wanted", wanted.quoted() && least == LOOSE);
                count(
                        "wanted " + least,
                        wanted.quoted() && predicted.stream().anyMatch(said -> covers(wanted, said, least)));
            }
        }
    }

    private static double overlap(Said said, Said wanted) {
        return WordSet.overUnion(said.content(), wanted.content());
    }

    private static boolean covers(Said wanted, Said said, double least) {
        return WordSet.ofGold(wanted.content(), said.content()) >= least;
    }

    private void count(String name, boolean one) {
        quoted.merge(name, one ? 1L : 0L, Long::sum);
    }

    private void addMisses(String id, List<Said> gold, List<Said> predicted, Set<Integer> found, Set<Integer> meant) {
        for (int index = 0; index < gold.size(); index++) {
            Said wanted = gold.get(index);
            if (!found.contains(index)) {
                tallyForm(wanted, new Counts(0, 0, 1));
                boolean near = predicted.stream().anyMatch(said -> overlap(said, wanted) > 0);
                String kind = wanted.kind(near ? "wrong edges" : "missed");
                misses.add(new Miss(kind, id + ":" + wanted.start(), wanted.shown()));
            }
        }
        for (int index = 0; index < predicted.size(); index++) {
            Said said = predicted.get(index);
            if (!meant.contains(index)) {
                tallyForm(said, new Counts(0, 1, 0));
                boolean near = gold.stream().anyMatch(wanted -> overlap(said, wanted) > 0);
                if (!near) {
                    misses.add(new Miss(said.kind("invented"), id + ":" + said.start(), said.shown()));
                }
            }
        }
    }

    List<Miss> misses() {
        return misses;
    }

    List<Score> scores() {
        List<Score> scores = new ArrayList<>();
        for (String name : List.of("content", "triple")) {
            scores.add(Score.of(name, get(name)));
        }
        scores.add(Score.share(
                "triple, recall", get("triple").right(), get("triple").gold()));
        scores.add(Score.share("quoted, right speaker", quotedCount("quoted right"), quotedCount("quoted in gold")));
        scores.add(Score.share("quoted, right of all found", quotedCount("quoted right"), quotedCount("quoted")));
        for (String name : List.of("source words", "cue words", "content words")) {
            scores.add(Score.of(name, get(name)));
        }
        for (double least : new double[] {LOOSE, TIGHT}) {
            scores.add(asymmetric(least));
        }
        counts.keySet().stream()
                .filter(name -> name.startsWith("by form: "))
                .forEach(name -> scores.add(Score.of(name, get(name))));
        for (Construction construction : Construction.values()) {
            String name = "built: " + construction.described();
            if (counts.containsKey(name)) {
                scores.add(Score.of(construction.described(), get(name)));
            }
        }
        scores.addAll(engines());
        return scores;
    }

    private List<Score> engines() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("triples read by"))
                .map(entry -> Score.share(
                        entry.getKey(),
                        entry.getValue().right(),
                        entry.getValue().predicted()))
                .toList();
    }

    private Score asymmetric(double least) {
        long found = quotedCount("found");
        long wanted = quotedCount("wanted");
        long rightFound = quotedCount("found " + least);
        long rightWanted = quotedCount("wanted " + least);
        return Score.of(
                "quoted, " + Math.round(least * 100) + " % of gold content",
                (double) rightFound / Math.max(1, found),
                (double) rightWanted / Math.max(1, wanted),
                rightFound + " of " + found + " found, " + rightWanted + " of " + wanted + " wanted");
    }

    private Counts get(String name) {
        return counts.getOrDefault(name, Counts.NONE);
    }

    private long quotedCount(String name) {
        return quoted.getOrDefault(name, 0L);
    }
}
