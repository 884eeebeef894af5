package parallax.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Figure;
import parallax.ledger.Quantity;

/** Gathers figures about the same thing, and pairs those that exclude each other. */
final class Series {

    private static final Comparator<FigureSeries.Point> BY_TIME = Comparator.comparing(
                    FigureSeries.Point::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(point -> point.side().article())
            .thenComparing(point -> point.side().entry());

    private final Records records;

    Series(Records records) {
        this.records = records;
    }

    List<FigureSeries> group() {
        List<FigureSeries> series = new ArrayList<>();
        byThing().forEach((key, counted) -> {
            List<FigureSeries.Point> points = distinct(counted);
            if (points.size() > 1) {
                Figure first = counted.get(0).figure();
                series.add(
                        new FigureSeries(FigureSeries.idOf(key), first.counted().measure(), thing(first), points));
            }
        });
        return series;
    }

    /** Figures for the same thing, day and place, by different speakers, whose bounds exclude each other. */
    List<Dispute> disputes() {
        List<Dispute> found = new ArrayList<>();
        byThing().forEach((key, counted) -> {
            for (int first = 0; first < counted.size(); first++) {
                for (int second = first + 1; second < counted.size(); second++) {
                    if (exclude(counted.get(first), counted.get(second))) {
                        found.add(dispute(counted.get(first), counted.get(second)));
                    }
                }
            }
        });
        return found;
    }

    private Map<String, List<Counted>> byThing() {
        Map<String, List<Counted>> things = new TreeMap<>();
        for (Account account : records.accounts()) {
            for (Figure figure : account.figures()) {
                String key = key(account, figure);
                if (key != null) {
                    things.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(new Counted(
                                    figure,
                                    records.side(account, figure, figure.saidBy()),
                                    records.voice(account, figure.saidBy()),
                                    Records.day(account, figure.asOf())));
                }
            }
        }
        return things;
    }

    /** What is counted, of whom and in what respect; null when too little is known to compare. */
    private @Nullable String key(Account account, Figure figure) {
        String unit = figure.counted().unit();
        String measure = figure.counted().measure();
        String owner = records.nameOf(account, figure.counted().actor());
        boolean moves = figure.quantity().change() == Quantity.Change.UP
                || figure.quantity().change() == Quantity.Change.DOWN;
        if (unit == null || (measure == null && owner == null) || moves) {
            return null;
        }
        return String.join(
                "|", unit.toLowerCase(Locale.ROOT), measure == null ? "" : measure, owner == null ? "" : owner);
    }

    private static boolean exclude(Counted first, Counted second) {
        String here = first.figure().where();
        String there = second.figure().where();
        return first.figure().quantity().excludes(second.figure().quantity())
                && Records.differ(first.voice(), second.voice())
                && first.figure().counted().measure() != null
                && first.figure().period() == second.figure().period()
                && Records.near(first.day(), second.day(), 0)
                && (here == null || there == null || here.equals(there));
    }

    private static Dispute dispute(Counted first, Counted second) {
        return Dispute.of(
                Dispute.Kind.FIGURES,
                List.of(
                        "counted: " + thing(first.figure()),
                        "measure: " + first.figure().counted().measure(),
                        "day: " + first.day()),
                first.figure().anchor().text() + " and "
                        + second.figure().anchor().text(),
                List.of(first.side(), second.side()),
                "figures/exclude");
    }

    private static List<FigureSeries.Point> distinct(List<Counted> counted) {
        Map<String, FigureSeries.Point> points = new TreeMap<>();
        for (Counted each : counted) {
            String same = each.side().speaker() + "|" + each.side().text() + "|"
                    + each.figure().anchor().text();
            points.putIfAbsent(
                    same,
                    new FigureSeries.Point(
                            each.day(),
                            each.figure().anchor().text(),
                            each.figure().quantity(),
                            each.side()));
        }
        return points.values().stream().sorted(BY_TIME).toList();
    }

    private static String thing(Figure figure) {
        String counted = figure.counted().counted();
        String unit = figure.counted().unit();
        return counted != null ? counted : unit != null ? unit : figure.anchor().text();
    }

    private record Counted(
            Figure figure,
            Side side,
            Set<String> voice,
            @Nullable LocalDate day) {}
}
