package parallax.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Figure;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.ledger.When;

/** Gathers figures about the same thing, and pairs those that exclude each other. */
final class Series {

    private static final Comparator<FigureSeries.Point> BY_TIME = Comparator.comparing(
                    FigureSeries.Point::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(point -> point.side().article())
            .thenComparing(point -> point.side().entry());

    private static final double LEAST_CONTAINMENT = 0.6;
    private static final long LEAST_SHARED = 3;

    private final Records records;
    private final Wording wording;

    Series(Records records, Wording wording) {
        this.records = records;
        this.wording = wording;
    }

    List<FigureSeries> group() {
        Map<String, List<Counted>> things = new TreeMap<>();
        byUnit().forEach((unit, counted) -> {
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

    /** Figures for the same thing, day and place, by different speakers, whose bounds exclude each other. */
    List<Dispute> disputes() {
        List<Dispute> found = new ArrayList<>();
        byUnit().forEach((unit, counted) -> {
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

    private Map<String, List<Counted>> byUnit() {
        Map<String, List<Counted>> units = new TreeMap<>();
        for (Account account : records.accounts()) {
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
                teller == null ? figure.sentence().in(account.transcript()) : records.content(account, teller, true),
                records.side(account, figure, figure.saidBy()),
                records.voice(account, figure.saidBy()),
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

    private boolean exclude(Counted first, Counted second) {
        return first.figure().quantity().excludes(second.figure().quantity())
                && Records.differ(first.voice(), second.voice())
                && Records.near(first.day(), second.day(), 0)
                && !first.differs(second)
                && (first.shares(second) || alike(first.words(), second.words()));
    }

    /** The two wordings tell the same in nearly the same words. */
    private boolean alike(String first, String second) {
        Set<String> here = wording.of(first);
        Set<String> there = wording.of(second);
        return wording.shared(here, there) >= LEAST_SHARED && wording.containment(here, there) >= LEAST_CONTAINMENT;
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

    /** A figure with what is needed to compare it. */
    private record Counted(
            Figure figure,
            String words,
            Side side,
            Set<String> voice,
            @Nullable String owner,
            @Nullable LocalDate day) {

        @Nullable
        String measure() {
            return figure.counted().measure();
        }

        /** Something that is known of both is not the same. */
        boolean differs(Counted other) {
            boolean periods = figure.period() != other.figure.period()
                    && figure.period() != Figure.Period.UNKNOWN
                    && other.figure.period() != Figure.Period.UNKNOWN;
            return periods
                    || differ(owner, other.owner)
                    || differ(measure(), other.measure())
                    || differ(figure.where(), other.figure.where());
        }

        /** Something that is known of both is the same. */
        boolean shares(Counted other) {
            return same(owner, other.owner)
                    || same(measure(), other.measure())
                    || same(figure.where(), other.figure.where());
        }

        private static boolean differ(@Nullable String first, @Nullable String second) {
            return first != null && second != null && !first.equals(second);
        }

        private static boolean same(@Nullable String first, @Nullable String second) {
            return first != null && first.equals(second);
        }
    }
}
