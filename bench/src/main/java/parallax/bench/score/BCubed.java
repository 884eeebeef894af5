package parallax.bench.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * B-cubed (Bagga and Baldwin 1998): for each item, the share of its cluster that belongs with it (precision) and the share
 * of what belongs with it that is in its cluster (recall), averaged over the items.
 */
public final class BCubed {

    private BCubed() {}

    /**
     * @param predicted label of each item's cluster
     * @param gold label of each item's class, in the same order
     */
    public static Score score(String name, List<String> predicted, List<String> gold) {
        if (predicted.size() != gold.size()) {
            throw new IllegalArgumentException(predicted.size() + " items clustered, " + gold.size() + " in the gold");
        }
        Map<String, Integer> clusters = new HashMap<>();
        Map<String, Integer> classes = new HashMap<>();
        Map<List<String>, Integer> both = new HashMap<>();
        for (int item = 0; item < gold.size(); item++) {
            clusters.merge(predicted.get(item), 1, Integer::sum);
            classes.merge(gold.get(item), 1, Integer::sum);
            both.merge(List.of(predicted.get(item), gold.get(item)), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<List<String>, Integer> cell : both.entrySet()) {
            double shared = cell.getValue();
            precision += shared * shared / clusters.getOrDefault(cell.getKey().get(0), 1);
            recall += shared * shared / classes.getOrDefault(cell.getKey().get(1), 1);
        }
        int items = Math.max(1, gold.size());
        String counts = gold.size() + " articles, " + clusters.size() + " found / " + classes.size() + " gold";
        return Score.of(name, precision / items, recall / items, counts);
    }
}
