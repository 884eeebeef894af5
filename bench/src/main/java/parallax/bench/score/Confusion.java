package parallax.bench.score;

import java.util.ArrayList;
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

    /** Adds another table to this one. */
    public void addAll(Confusion other) {
        other.cells.forEach((cell, count) -> cells.merge(cell, count, Integer::sum));
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

    /** The whole table, a line for each gold label and a column for each answer; empty cells are a dot. */
    public List<String> lines() {
        TreeSet<String> columns = new TreeSet<>();
        cells.keySet().forEach(cell -> columns.add(cell.get(1)));
        int first = labels().stream().mapToInt(String::length).max().orElse(0);
        int width = Math.max(6, columns.stream().mapToInt(String::length).max().orElse(0) + 1);
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(padded("gold \\ read", Math.max(first, 11), false));
        columns.forEach(column -> head.append(padded(column, width, true)));
        lines.add(head.toString());
        for (String label : labels()) {
            StringBuilder line = new StringBuilder(padded(label, Math.max(first, 11), false));
            for (String column : columns) {
                int count = count(label, column);
                line.append(padded(count == 0 ? "·" : String.valueOf(count), width, true));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String padded(String text, int width, boolean right) {
        String blanks = " ".repeat(Math.max(0, width - text.length()));
        return right ? blanks + text : text + blanks;
    }

    /** Mean F1 of the gold labels. */
    public double macroF1() {
        return labels().stream()
                .mapToDouble(label -> counts(label).f1())
                .average()
                .orElse(0);
    }
}
