package parallax.bench.report;

import java.util.List;
import parallax.bench.score.Score;

/**
 * The figures of one gold file.
 *
 * @param name the file, or what of it: {@code polnear.dev}
 * @param measure what is measured, in one line
 * @param scores its lines
 * @param notes what was left out, and {@code not measured: …}
 */
public record Table(String name, String measure, List<Score> scores, List<String> notes) {

    public Table {
        scores = List.copyOf(scores);
        notes = List.copyOf(notes);
    }

    public Table(String name, String measure, List<Score> scores) {
        this(name, measure, scores, List.of());
    }
}
