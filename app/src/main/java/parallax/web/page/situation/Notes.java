package parallax.web.page.situation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parallax.situation.told.Side;

/** Numbers sources in the order in which a report cites them, as footnotes are; of one request only. */
public final class Notes {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The number of an article. */
    public int number(String article) {
        numbers.putIfAbsent(article, numbers.size() + 1);
        return Objects.requireNonNull(numbers.get(article));
    }

    /** {@code [3] [7]}. */
    public String of(List<Side> sides) {
        TreeSet<Integer> cited = new TreeSet<>();
        sides.forEach(side -> cited.add(number(side.article())));
        return cited.stream().map(number -> "[" + number + "]").collect(Collectors.joining(" "));
    }

    /** What was cited so far, in the order of the numbers. */
    public List<String> articles() {
        return List.copyOf(numbers.keySet());
    }
}
