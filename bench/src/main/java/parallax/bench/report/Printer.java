package parallax.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.bench.score.Score;

/** Writes reports for people and for programs. */
public final class Printer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;

    public Printer(PrintStream out) {
        this.out = Objects.requireNonNull(out);
    }

    /** Tables, and how to list the faults. */
    public void print(Report report) {
        for (Table table : report.tables()) {
            out.printf("%s · %s%n  %s%n", report.task(), table.name(), table.measure());
            if (!table.scores().isEmpty()) {
                out.printf("  %-34s %9s %9s %9s   %s%n", "", "precision", "recall", "F1", "right / predicted / gold");
            }
            table.scores().forEach(this::print);
            table.notes().forEach(note -> out.println("  " + note));
            out.println();
        }
        if (!report.misses().isEmpty()) {
            out.printf("list the errors: parallax evaluate %s --errors%n%n", report.task());
        }
    }

    private void print(Score score) {
        out.printf(
                "  %-34s %9s %9s %9s   %s%n",
                score.name(),
                percent(score.precision()),
                percent(score.recall()),
                percent(score.value()),
                score.counts());
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** One JSON object. */
    public void printJson(Report report) {
        ObjectNode root = JSON.createObjectNode().put("task", report.task());
        for (Table table : report.tables()) {
            ObjectNode node = root.withArray("tables").addObject();
            node.put("name", table.name()).put("measure", table.measure());
            node.putArray("scores");
            for (Score score : table.scores()) {
                ObjectNode line = node.withArray("scores").addObject();
                line.put("name", score.name());
                line.put("precision", score.precision());
                line.put("recall", score.recall());
                line.put("value", score.value());
                line.put("counts", score.counts());
            }
            table.notes().forEach(node.putArray("notes")::add);
        }
        try {
            out.println(JSON.writeValueAsString(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }

    /**
     * The faults, most frequent kind first.
     *
     * @param examples most examples of one kind
     */
    public void printMisses(Report report, int examples) {
        Map<String, List<Miss>> kinds = new LinkedHashMap<>();
        report.misses()
                .forEach(miss -> kinds.computeIfAbsent(miss.kind(), kind -> new ArrayList<>())
                        .add(miss));
        kinds.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Miss>>>comparingInt(
                                kind -> -kind.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(kind -> {
                    out.printf("%5d  %s%n", kind.getValue().size(), kind.getKey());
                    kind.getValue().stream()
                            .limit(examples)
                            .forEach(miss -> out.printf("         %s  %s%n", miss.where(), miss.words()));
                });
    }
}
