package parallax.bench.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Single labels, predicted beside gold. */
public final class Confusion {

    private final Map<List<String>, Integer> cells = new TreeMap<>((first, second) -> {
        int byGold = first.get(0).compareTo(second.get(0));
        return byGold != 0 ? byGold : first.get(1).compareTo(second.get(1));
    });

    public void add(String gold, String predicted) {
        cells.merge(List.of(gold, predicted), 1, Integer::sum);
    }

    /** How often this gold label got this answer. */
    public int count(String gold, String predicted) {
        return cells.getOrDefault(List.of(gold, predicted), 0);
    }

    public long right() {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().get(0).equals(cell.getKey().get(1)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long total() {
        return cells.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** The gold labels in alphabetical order. */
    public List<String> labels() {
        TreeSet<String> labels = new TreeSet<>();
        cells.keySet().forEach(cell -> labels.add(cell.get(0)));
        return List.copyOf(labels);
    }

    /** Counts of one label. */
    public Counts counts(String label) {
        long predicted = 0;
        long gold = 0;
        for (Map.Entry<List<String>, Integer> cell : cells.entrySet()) {
            gold += cell.getKey().get(0).equals(label) ? cell.getValue() : 0;
            predicted += cell.getKey().get(1).equals(label) ? cell.getValue() : 0;
        }
        return new Counts(count(label, label), predicted, gold);
    }

    /** Mean F1 of the gold labels. */
    public double macroF1() {
        return labels().stream()
                .mapToDouble(label -> counts(label).f1())
                .average()
                .orElse(0);
    }
}
