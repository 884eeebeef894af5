package parallax.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures that were reached: one line each, the name of the figure and its value, parted by a tab; lines that begin with
 * {@code #} are remarks.
 */
public final class Baselines {

    /** A figure may fall by half a point before it counts as a loss. */
    private static final double TOLERANCE = 0.005;

    private static final String REMARK =
            "# figure<TAB>value; written by: parallax evaluate gate --write; read by: parallax evaluate gate\n";

    private final Map<String, Double> values;

    public Baselines(Map<String, Double> values) {
        this.values = new TreeMap<>(values);
    }

    public static Baselines read(Path file) {
        Map<String, Double> values = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (cells.length != 2) {
                    throw new IllegalArgumentException(file + ": expected name<TAB>value, found " + line);
                }
                values.put(cells[0], Double.valueOf(cells[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return new Baselines(values);
    }

    public void write(Path file) {
        StringBuilder lines = new StringBuilder(REMARK);
        values.forEach((name, value) -> lines.append(String.format(Locale.ROOT, "%s\t%.4f%n", name, value)));
        try {
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** What fell by more than half a point, or is no longer measured; one line each. */
    public List<String> losses(Map<String, Double> figures) {
        List<String> losses = new ArrayList<>();
        values.forEach((name, before) -> {
            Double now = figures.get(name);
            if (now == null) {
                losses.add(name + ": was " + percent(before) + ", is no longer measured");
            } else if (now < before - TOLERANCE) {
                losses.add(name + ": was " + percent(before) + ", is " + percent(now));
            }
        });
        return losses;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** Names of the tasks that the figures come from. */
    public List<String> tasks() {
        return values.keySet().stream()
                .map(name -> name.substring(0, Math.max(0, name.indexOf('/'))))
                .distinct()
                .toList();
    }
}
