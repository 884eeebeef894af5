package parallax.article.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Leaves out what stands above and below the text of pages: running heads, feet, page numbers. */
final class Margins {

    /** So many lines from the edge of a page are looked at. */
    private static final int EDGE = 3;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:page\\s+)?[-–—|\\s]*(?:\\d{1,4}|[ivxl]{1,6})[-–—|\\s]*(?:(?:of|/)\\s*\\d{1,4})?");

    private Margins() {}

    /** The lines without those that repeat at the same edge of at least two pages and a third of all, numbers aside. */
    static List<TextLine> without(List<TextLine> lines) {
        Map<Integer, List<TextLine>> pages = new TreeMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        Map<String, Integer> counts = new HashMap<>();
        pages.values()
                .forEach(page ->
                        keys(page).values().stream().distinct().forEach(key -> counts.merge(key, 1, Integer::sum)));
        int enough = Math.max(2, pages.size() / 3);
        Set<TextLine> dropped = new HashSet<>();
        pages.values()
                .forEach(page -> keys(page).forEach((line, key) -> {
                    if (counts.getOrDefault(key, 0) >= enough
                            || PAGE_NUMBER.matcher(line.text()).matches()) {
                        dropped.add(line);
                    }
                }));
        return lines.stream().filter(line -> !dropped.contains(line)).toList();
    }

    /** The lines at the edges of a page with what would be the same on others. */
    private static Map<TextLine, String> keys(List<TextLine> page) {
        List<TextLine> sorted = page.stream()
                .sorted(Comparator.comparingDouble(TextLine::baseline))
                .toList();
        Map<TextLine, String> keys = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean top = i < EDGE;
            if (top || i >= sorted.size() - EDGE) {
                String words = sorted.get(i).text().replaceAll("\\d+", "#");
                keys.put(sorted.get(i), (top ? "top " : "bottom ") + words);
            }
        }
        return keys;
    }
}
