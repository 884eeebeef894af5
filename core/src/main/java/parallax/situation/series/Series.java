package parallax.situation.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Figure;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.situation.told.Records;
import parallax.situation.told.Side;

/** Gathers figures about the same thing. */
public final class Series {

    private static final Comparator<FigureSeries.Point> BY_TIME = Comparator.comparing(
                    FigureSeries.Point::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(point -> point.side().article())
            .thenComparing(point -> point.side().entry());

    private final Records records;

    public Series(Records records) {
        this.records = records;
    }

    public List<FigureSeries> group(List<Account> accounts) {
        Map<String, List<Counted>> things = new TreeMap<>();
        byUnit(accounts).forEach((unit, counted) -> {
            String owner = only(counted.stream().map(Counted::owner));
            String measure = only(counted.stream().map(Counted::measure));
            for (Counted each : counted) {
                String key = key(
                        unit,
                        or(each.owner(), owner),
                        or(each.measure(), measure),
                        each.figure().where());
                if (key != null) {
                    things.computeIfAbsent(key, none -> new ArrayList<>()).add(each);
                }
            }
        });
        List<FigureSeries> series = new ArrayList<>();
        things.forEach((key, counted) -> {
            List<FigureSeries.Point> points = distinct(counted);
            if (points.size() > 1) {
                Figure first = counted.get(0).figure();
                series.add(
                        new FigureSeries(FigureSeries.idOf(key), counted.get(0).measure(), thing(first), points));
            }
        });
        return series;
    }

    private Map<String, List<Counted>> byUnit(List<Account> accounts) {
        Map<String, List<Counted>> units = new TreeMap<>();
        for (Account account : accounts) {
            for (Figure figure : account.figures()) {
                String unit = figure.counted().unit();
                boolean moves = figure.quantity().change() == Quantity.Change.UP
                        || figure.quantity().change() == Quantity.Change.DOWN;
                if (unit != null && !moves) {
                    units.computeIfAbsent(unit.toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                            .add(counted(account, figure));
                }
            }
        }
        return units;
    }

    private Counted counted(Account account, Figure figure) {
        Statement teller = records.findStatement(account, figure.saidBy());
        When when = figure.asOf() != null ? figure.asOf() : teller == null ? null : teller.when();
        return new Counted(
                figure,
                records.side(account, figure, figure.saidBy()),
                records.countryOf(account, figure.counted().actor()),
                Records.day(account, when));
    }

    /** The one value that occurs; null when there is none or more than one. */
    private static @Nullable String only(Stream<@Nullable String> values) {
        List<String> known = values.filter(Objects::nonNull).distinct().toList();
        return known.size() == 1 ? known.get(0) : null;
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }

    /** What is counted, of whom and in what respect, else where; null when too little is known to compare. */
    private static @Nullable String key(
            String unit, @Nullable String owner, @Nullable String measure, @Nullable String where) {
        if (owner == null && measure == null) {
            return where == null ? null : unit + "|at|" + where;
        }
        return String.join("|", unit, Objects.toString(owner, ""), Objects.toString(measure, ""));
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

    /** A figure with what is needed to put it into a series. */
    private record Counted(
            Figure figure,
            Side side,
            @Nullable String owner,
            @Nullable LocalDate day) {

        @Nullable
        String measure() {
            return figure.counted().measure();
        }
    }
}
