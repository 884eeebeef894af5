package parallax.bench.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import parallax.bench.score.Score;

/**
 * What one evaluation yields.
 *
 * @param task its name: {@code attribution}
 * @param tables one for each gold file
 * @param misses every fault
 */
public record Report(String task, List<Table> tables, List<Miss> misses) {

    public Report {
        Objects.requireNonNull(task);
        tables = List.copyOf(tables);
        misses = List.copyOf(misses);
    }

    /** The figures by name: {@code attribution/polnear.dev/content F1}. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        for (Table table : tables) {
            for (Score score : table.scores()) {
                figures.put(task + "/" + table.name() + "/" + score.name(), score.value());
            }
        }
        return figures;
    }
}
