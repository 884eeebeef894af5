package parallax.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.Parallax;
import parallax.Reading;
import parallax.ledger.Quantity;
import parallax.situation.Situation;
import parallax.situation.dispute.Dispute;
import parallax.situation.series.FigureSeries;
import parallax.situation.told.Side;
import parallax.story.copy.Copy;
import parallax.text.Labels;

/** Whether the comparison of a case's articles satisfies a ledger line. */
final class SituationMatch {

    static final Set<String> KINDS = Set.of("copy", "story", "origins", "series", "dispute");

    private final Map<String, String> ids;
    private final Situation situation;

    SituationMatch(Map<String, Reading> readings) {
        this.ids = readings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().article().id()));
        this.situation = Parallax.compare(List.copyOf(readings.values()));
    }

    boolean holds(Case.Line line) {
        return switch (line.kind()) {
            case "copy" -> situation.copies().stream().anyMatch(copy -> copy(line, copy));
            case "story" ->
                situation.stories().stream()
                        .anyMatch(story -> line.unwanted()
                                ? story.articles().containsAll(named(line.field(0)))
                                : Set.copyOf(story.articles()).equals(named(line.field(0))));
            case "origins" -> origins(line.field(0)) == Integer.parseInt(line.field(1));
            case "series" -> situation.series().stream().anyMatch(series -> series(line, series));
            default -> situation.disputes().stream().anyMatch(dispute -> dispute(line, dispute));
        };
    }

    private Set<String> named(String names) {
        return List.of(names.split(",")).stream()
                .map(name -> ids.getOrDefault(name.strip(), "no article " + name))
                .collect(Collectors.toSet());
    }

    private boolean copy(Case.Line line, Copy copy) {
        String origin = line.keys().getOrDefault("origin", "*");
        boolean from = origin.equals("*")
                || (origin.equals("-")
                        ? copy.origin().article() == null
                        : ids.getOrDefault(origin, "").equals(copy.origin().article()));
        boolean together = line.unwanted()
                ? copy.articles().containsAll(named(line.field(0)))
                : Set.copyOf(copy.articles()).equals(named(line.field(0)));
        return together && from && Words.matchName(line.keys().getOrDefault("kind", "*"), Labels.of(copy.extent()));
    }

    /** Articles of the story, copies counted once. */
    private long origins(String name) {
        String id = ids.getOrDefault(name, "");
        List<String> articles = situation.stories().stream()
                .filter(story -> story.articles().contains(id))
                .flatMap(story -> story.articles().stream())
                .toList();
        return articles.stream()
                .map(article -> situation.copies().stream()
                        .filter(copy -> copy.articles().contains(article))
                        .map(Copy::id)
                        .findFirst()
                        .orElse(article))
                .distinct()
                .count();
    }

    private static boolean series(Case.Line line, FigureSeries series) {
        return Words.matchName(line.field(1), series.thing().counted())
                && series.lines().stream()
                        .filter(each -> Words.matchName(line.field(0), each.speaker()))
                        .anyMatch(each -> Words.match(
                                line.field(2),
                                each.points().stream()
                                        .map(point -> range(point.quantity()))
                                        .collect(Collectors.joining(", "))));
    }

    private static String range(Quantity quantity) {
        String least = number(quantity.atLeast());
        String most = number(quantity.atMost());
        return least.equals(most) ? least : least + ".." + most;
    }

    private static String number(@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private boolean dispute(Case.Line line, Dispute dispute) {
        return Words.matchName(kind(line), Labels.of(dispute.kind()))
                && side(first(line), dispute)
                && side(second(line), dispute);
    }

    /** {@code no dispute | a: words | b: words} leaves the kind off. */
    private static String kind(Case.Line line) {
        return line.field(0).contains(":") ? "*" : line.field(0);
    }

    private static String first(Case.Line line) {
        return line.field(0).contains(":") ? line.field(0) : line.field(1);
    }

    private static String second(Case.Line line) {
        return line.field(0).contains(":") ? line.field(1) : line.field(2);
    }

    private boolean side(String wanted, Dispute dispute) {
        if (wanted.equals("*")) {
            return true;
        }
        String article = ids.getOrDefault(wanted.substring(0, wanted.indexOf(':')), "");
        String words = "~" + wanted.substring(wanted.indexOf(':') + 1).strip();
        return dispute.sides().stream().anyMatch(side -> on(side, article, words));
    }

    private static boolean on(Side side, String article, String words) {
        return side.article().equals(article) && Words.match(words, side.text());
    }
}
