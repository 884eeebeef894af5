package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldText;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Counts;
import parallax.bench.score.Matching;
import parallax.bench.score.Score;
import parallax.ledger.Figure;
import parallax.ledger.Quantity;

/** In what numbers: values, bounds and change, units. */
public final class FiguresTask implements Task {

    private static final String PLAIN_NUMBERS = "Number/NumberModel";

    /** The kinds of the specification cases that are numbers with or without a unit. */
    private static final List<String> NUMBER_CASES = List.of(
            PLAIN_NUMBERS,
            "Number/PercentModel",
            "NumberWithUnit/AgeModel",
            "NumberWithUnit/CurrencyModel",
            "NumberWithUnit/DimensionModel",
            "NumberWithUnit/TemperatureModel");

    /** The gold rounds to fifteen digits. */
    private static final double ROUNDING = 1e-12;

    /** @param value a number, or two with a hyphen between them */
    private record Amount(
            String value, String change, @Nullable String unit, String normalised) {}

    private final UnitNames units = new UnitNames();

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public String about() {
        return "numbers with bounds, change and unit: newsquant.dev, recognizers";
    }

    @Override
    public Report run(Bench bench) {
        List<Miss> misses = new ArrayList<>();
        return new Report(name(), List.of(newsquant(bench, misses), recognizers(bench, misses)), misses);
    }

    private Table newsquant(Bench bench, List<Miss> misses) {
        List<GoldText> texts = bench.texts("figures/newsquant.dev.jsonl", "text", "date");
        List<List<Amount>> found = bench.each(texts, text -> amounts(bench, text));
        Counts value = Counts.NONE;
        Counts change = Counts.NONE;
        Counts unit = Counts.NONE;
        for (int index = 0; index < texts.size(); index++) {
            List<Amount> predicted = found.get(index);
            List<Amount> gold = new ArrayList<>();
            texts.get(index).record().path("quantities").forEach(quantity -> gold.add(gold(quantity)));
            List<Matching.Pair> pairs = Matching.greedy(predicted, gold, this::weight, 1);
            long sameChange = pairs.stream()
                    .filter(pair -> sameChange(predicted.get(pair.left()), gold.get(pair.right())))
                    .count();
            long sameUnit = pairs.stream()
                    .filter(pair -> sameUnit(predicted.get(pair.left()), gold.get(pair.right())))
                    .count();
            value = value.plus(new Counts(pairs.size(), predicted.size(), gold.size()));
            change = change.plus(new Counts(sameChange, predicted.size(), gold.size()));
            unit = unit.plus(new Counts(sameUnit, predicted.size(), gold.size()));
            addMisses(texts.get(index), predicted, gold, pairs, misses);
        }
        return new Table(
                "newsquant.dev",
                texts.size() + " sentences; a figure is right when its value is; a range counts as one value",
                List.of(
                        Score.of("value", value),
                        Score.of("value and change", change),
                        Score.of("value and unit", unit)));
    }

    private double weight(Amount said, Amount gold) {
        if (!sameValue(said.value(), gold.value())) {
            return 0;
        }
        return 1 + (sameUnit(said, gold) ? 0.5 : 0) + (sameChange(said, gold) ? 0.25 : 0);
    }

    /** Equal but for the rounding of a third. */
    private static boolean sameValue(String said, String gold) {
        if (said.equals(gold) || !said.matches("-?[0-9.]+") || !gold.matches("-?[0-9.]+")) {
            return said.equals(gold);
        }
        double wanted = Double.parseDouble(gold);
        return Math.abs(Double.parseDouble(said) - wanted) <= ROUNDING * Math.abs(wanted);
    }

    private static boolean sameValues(List<String> said, List<String> gold) {
        boolean same = said.size() == gold.size();
        for (int index = 0; same && index < gold.size(); index++) {
            same = sameValue(said.get(index), gold.get(index));
        }
        return same;
    }

    /** A range holds its two ends. */
    private static boolean holds(List<String> said, List<String> gold) {
        return gold.stream()
                .allMatch(wanted -> said.stream()
                        .anyMatch(value -> sameValue(value, wanted)
                                || value.startsWith(wanted + "-")
                                || value.endsWith("-" + wanted)));
    }

    private static boolean sameChange(Amount said, Amount gold) {
        return said.change().equals(gold.change());
    }

    private boolean sameUnit(Amount said, Amount gold) {
        return units.same(said.unit(), gold.unit() == null ? "-" : gold.unit(), gold.normalised());
    }

    private void addMisses(
            GoldText text, List<Amount> predicted, List<Amount> gold, List<Matching.Pair> pairs, List<Miss> misses) {
        List<Amount> lost = new ArrayList<>(gold);
        List<Amount> invented = new ArrayList<>(predicted);
        for (Matching.Pair pair : pairs) {
            Amount said = predicted.get(pair.left());
            Amount wanted = gold.get(pair.right());
            lost.remove(wanted);
            invented.remove(said);
            String words = said.value() + " " + said.change() + " " + said.unit() + " ‖ gold " + wanted.change() + " "
                    + wanted.unit() + " (" + wanted.normalised() + ") ‖ " + text.text();
            if (!sameChange(said, wanted)) {
                misses.add(new Miss("change " + said.change() + " for " + wanted.change(), text.id(), words));
            }
            if (!sameUnit(said, wanted)) {
                misses.add(new Miss("wrong unit", text.id(), words));
            }
        }
        lost.forEach(amount -> misses.add(new Miss("missed", text.id(), show(amount) + " ‖ " + text.text())));
        invented.forEach(amount -> misses.add(new Miss("invented", text.id(), show(amount) + " ‖ " + text.text())));
    }

    private static String show(Amount amount) {
        return amount.value() + " " + amount.unit();
    }

    private static List<Amount> amounts(Bench bench, GoldText text) {
        return bench.read(text).stream()
                .flatMap(reading -> reading.account().figures().stream())
                .map(FiguresTask::amount)
                .filter(amount -> !amount.value().isEmpty())
                .toList();
    }

    private static Amount amount(Figure figure) {
        String unit = figure.counted().unit();
        return new Amount(value(figure.quantity()), change(figure.quantity()), unit, unit == null ? "-" : unit);
    }

    private static String value(Quantity quantity) {
        BigDecimal least = quantity.atLeast();
        BigDecimal most = quantity.atMost();
        if (least == null || most == null) {
            return least == null ? plain(most) : plain(least);
        }
        return least.compareTo(most) == 0 ? plain(least) : plain(least) + "-" + plain(most);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null || number.signum() == 0
                ? number == null ? "" : "0"
                : number.stripTrailingZeros().toPlainString();
    }

    /** The gold has one sign for each: that a number moved hides its bound and its vagueness. */
    private static String change(Quantity quantity) {
        if (quantity.change() == Quantity.Change.UP || quantity.change() == Quantity.Change.DOWN) {
            return quantity.change() == Quantity.Change.UP ? "up" : "down";
        }
        if (quantity.approximate()) {
            return "~";
        }
        if (quantity.atLeast() == null) {
            return "<";
        }
        if (quantity.atMost() == null) {
            return ">";
        }
        return switch (quantity.change()) {
            case UP -> "up";
            case DOWN -> "down";
            case TO, NONE -> "=";
        };
    }

    private static Amount gold(JsonNode quantity) {
        return new Amount(
                number(quantity.path("value").asText()),
                quantity.path("change").asText(),
                Fields.string(quantity, "unit"),
                Fields.text(quantity, "normalized_unit"));
    }

    private static String number(String value) {
        int between = value.indexOf('-', 1);
        if (between > 0 && !value.contains("E-")) {
            return number(value.substring(0, between)) + "-" + number(value.substring(between + 1));
        }
        return value.matches("-?[0-9.]+(E[+-]?[0-9]+)?") ? plain(new BigDecimal(value)) : value;
    }

    private static Table recognizers(Bench bench, List<Miss> misses) {
        List<JsonNode> cases = bench.limited(bench.gold().records("figures/recognizers.jsonl").stream()
                .filter(test -> NUMBER_CASES.contains(test.path("file").asText()))
                .filter(test -> test.path("not_supported").isNull())
                .filter(test -> test.path("file").asText().equals(PLAIN_NUMBERS)
                        || !test.path("results").isEmpty())
                .toList());
        List<List<Amount>> found = bench.each(cases, test -> amounts(bench, GoldText.of(test, "input", "none")));
        Map<String, long[]> shares = new TreeMap<>();
        for (int index = 0; index < cases.size(); index++) {
            JsonNode test = cases.get(index);
            List<String> predicted =
                    found.get(index).stream().map(Amount::value).sorted().toList();
            List<String> gold = new ArrayList<>();
            for (JsonNode result : test.path("results")) {
                String value =
                        result.path("resolution").path("value").asText("").replace("%", "");
                if (!value.isEmpty() && !value.equals("null")) {
                    gold.add(number(value));
                }
            }
            gold.sort(null);
            boolean right = test.path("file").asText().equals(PLAIN_NUMBERS)
                    ? sameValues(predicted, gold)
                    : holds(predicted, gold); // the other numbers of the input are of another kind
            for (String name : List.of("all cases", test.path("file").asText())) {
                long[] share = shares.computeIfAbsent(name, key -> new long[2]);
                share[0] += right ? 1 : 0;
                share[1]++;
            }
            if (!right) {
                misses.add(new Miss(
                        "recognizers · " + test.path("file").asText(),
                        test.path("id").asText(),
                        predicted + " ‖ gold " + gold + " ‖ "
                                + test.path("input").asText()));
            }
        }
        return new Table(
                "recognizers",
                cases.size()
                        + " specification cases that no implementation is excused from; plain numbers: the values found"
                        + " are exactly those wanted; with a unit: those wanted are among them",
                shares.entrySet().stream()
                        .map(share -> Score.share(share.getKey(), share.getValue()[0], share.getValue()[1]))
                        .toList());
    }
}
