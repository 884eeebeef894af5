package parallax.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.EncoderEngine;
import parallax.language.LanguageEngine;
import parallax.language.time.TimeReader;
import parallax.ledger.Figure;
import parallax.ledger.Quantity;

/** Prints how well figures are read on the tuning gold; skipped where that is not beside the checkout. */
class FigureScore {

    private static final Names NOBODY =
            new Names(List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    private final List<String> faults = new ArrayList<>();
    private int gold;
    private int read;
    private int values;
    private int changes;
    private int units;

    @Test
    void score() throws IOException {
        Path shared = Path.of(System.getProperty("parallax.shared", "../../../shared"));
        Assumptions.assumeTrue(EncoderEngine.isInstalled(), "no model: name its folder with -Dparallax.model");
        Assumptions.assumeTrue(Files.isDirectory(shared.resolve("gold/figures")), "no gold beside the checkout");
        try (LanguageEngine engine = EncoderEngine.open()) {
            for (String line : Files.readAllLines(shared.resolve("gold/figures/newsquant.dev.jsonl"))) {
                sentence(engine, new ObjectMapper().readTree(line));
            }
        }
        System.out.printf(
                "gold %d read %d  value P %.3f R %.3f F %.3f  value+change %.3f  value+unit %.3f%n",
                gold, read, 1.0 * values / read, 1.0 * values / gold, f(values), f(changes), f(units));
        Files.write(Path.of("target/figure-faults.txt"), faults);
        assertThat(f(values)).isGreaterThan(0.5);
    }

    private double f(int right) {
        return 2.0 * right / (gold + read);
    }

    private void sentence(LanguageEngine engine, JsonNode json) {
        String text = json.get("text").asText();
        Analysis analysis = engine.analyse(text, List.of());
        List<Figure> figures = new ArrayList<>(
                new FigureReader().read(analysis.withTimes(new TimeReader().read(analysis, null)), NOBODY));
        read += figures.size();
        for (JsonNode wanted : json.get("quantities")) {
            gold++;
            Figure hit = figures.stream()
                    .filter(figure -> sameValue(figure, wanted))
                    .findFirst()
                    .orElse(null);
            if (hit == null) {
                faults.add("MISS\t" + wanted + "\t" + text);
                continue;
            }
            figures.remove(hit);
            values++;
            if (change(hit).equals(wanted.get("change").asText())) {
                changes++;
            } else {
                faults.add("CHANGE\t" + wanted.get("change").asText() + " " + change(hit) + "\t"
                        + hit.anchor().text() + "\t" + text);
            }
            if (sameUnit(hit.counted(), wanted)) {
                units++;
            } else {
                faults.add("UNIT\t" + wanted.get("unit").asText() + "\t" + hit.counted() + "\t"
                        + hit.anchor().text() + "\t" + text);
            }
        }
        figures.forEach(figure -> faults.add("FALSE\t" + figure.anchor().text() + "\t" + figure.quantity() + " "
                + figure.provenance().rule() + "\t" + text));
    }

    private static boolean sameValue(Figure figure, JsonNode wanted) {
        String[] ends = wanted.get("value").asText().split("(?<=\\d)-");
        @Nullable BigDecimal low = figure.quantity().atLeast();
        @Nullable BigDecimal high = figure.quantity().atMost();
        BigDecimal first = low == null ? high : low;
        BigDecimal last = high == null ? low : high;
        return first != null && last != null && near(first, ends[0]) && near(last, ends[ends.length - 1]);
    }

    private static boolean near(BigDecimal value, String text) {
        double wanted = Math.abs(Double.parseDouble(text));
        return Math.abs(Math.abs(value.doubleValue()) - wanted) <= 0.001 * Math.max(wanted, 0.001);
    }

    private static String change(Figure figure) {
        Quantity quantity = figure.quantity();
        if (quantity.atMost() == null) {
            return ">";
        }
        if (quantity.atLeast() == null) {
            return "<";
        }
        if (quantity.approximate()) {
            return "~";
        }
        return switch (quantity.change()) {
            case UP -> "up";
            case DOWN -> "down";
            case NONE, TO -> "=";
        };
    }

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("USD", "dollar"),
            Map.entry("EUR", "euro"),
            Map.entry("GBP", "pound sterling"),
            Map.entry("AUD", "australian dollar"),
            Map.entry("CAD", "canadian dollar"),
            Map.entry("HKD", "hong kong dollar"),
            Map.entry("JPY", "japanese yen"),
            Map.entry("CNY", "chinese yuan"),
            Map.entry("ILS", "shekel"),
            Map.entry("INR", "indian rupee"),
            Map.entry("MYR", "malaysian ringgit"),
            Map.entry("%", "percentage"),
            Map.entry("km", "kilometre"),
            Map.entry("m", "metre"),
            Map.entry("cm", "centimetre"),
            Map.entry("mm", "millimetre"),
            Map.entry("mph", "mile per hour"),
            Map.entry("km/h", "kilometre per hour"),
            Map.entry("kg", "kilogram"),
            Map.entry("mg", "milligram"),
            Map.entry("ml", "millilitre"),
            Map.entry("tonne", "metric ton"),
            Map.entry("barrel/day", "barrel per day"),
            Map.entry("m²", "square metre"),
            Map.entry("W", "watt"),
            Map.entry("kW", "kilowatt"),
            Map.entry("MW", "megawatt"),
            Map.entry("kWh", "kilowatt hour"),
            Map.entry("Mbps", "megabit per second"),
            Map.entry("GB", "gigabyte"),
            Map.entry("Hz", "hertz"),
            Map.entry("hp", "horsepower"),
            Map.entry("mpg", "mile per gallon"),
            Map.entry("mAh", "milliampere-hour"),
            Map.entry("µm", "micrometre"),
            Map.entry("°C", "celsius"),
            Map.entry("°F", "fahrenheit"));

    private static boolean sameUnit(Figure.Counted counted, JsonNode wanted) {
        String surface = wanted.get("unit").asText().toLowerCase(Locale.ROOT);
        String normal = wanted.get("normalized_unit").asText().toLowerCase(Locale.ROOT);
        String unit = counted.unit();
        if (unit == null) {
            return surface.equals("-");
        }
        if (unit.equals("share")) {
            return surface.contains("%") || surface.equals("-");
        }
        String named = NAMES.getOrDefault(unit, unit).toLowerCase(Locale.ROOT);
        String last = normal.substring(normal.lastIndexOf(' ') + 1);
        return normal.equals(named)
                || surface.equals(named)
                || normal.startsWith(named)
                || surface.endsWith(named)
                || named.startsWith(last)
                || (unit.equals("USD") && normal.contains("dollar"))
                || (unit.equals("year") && (normal.equals("year of age") || surface.startsWith("year")));
    }
}
