package parallax.situation.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Quantity;
import parallax.situation.series.Point.Mark;
import parallax.situation.told.Side;

/** Makes lines of the figures about one thing: a line for each speaker, repetitions told once, corrections marked. */
final class Lines {

    static final Comparator<Counted> BY_TIME = Comparator.comparing(
                    (Counted each) -> each.days().to())
            .thenComparing(each -> each.days().from())
            .thenComparing(each -> each.side().date(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Counted::pointer);

    private static final Comparator<Point> IN_ORDER = Comparator.comparing(Point::to)
            .thenComparing(Point::from)
            .thenComparing(Point::told, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(point -> point.side().pointer());

    private final Pattern revised;

    Lines(Cues cues) {
        this.revised = cues.within("revised");
    }

    /** The lines of figures about one thing, by their first day. */
    List<Line> of(List<Counted> figures) {
        Map<String, List<Counted>> voices = new TreeMap<>();
        figures.stream()
                .sorted(BY_TIME)
                .forEach(each -> voices.computeIfAbsent(each.voice(), none -> new ArrayList<>())
                        .add(each));
        List<Line> lines = new ArrayList<>();
        voices.values().forEach(said -> lines.addAll(lines(said, figures)));
        return lines.stream()
                .sorted(Comparator.comparing((Line line) -> line.points().get(0), IN_ORDER)
                        .thenComparing(Line::speaker))
                .toList();
    }

    /** One line, or more where a speaker counts from several days on at the same time. */
    private List<Line> lines(List<Counted> said, List<Counted> all) {
        YearMonth first = said.stream()
                .map(Counted::since)
                .filter(Objects::nonNull)
                .map(YearMonth::from)
                .min(Comparator.naturalOrder())
                .orElse(YearMonth.of(0, 1));
        Map<YearMonth, List<Counted>> counts = new TreeMap<>();
        said.forEach(each -> counts.computeIfAbsent(start(each, first), none -> new ArrayList<>())
                .add(each));
        List<List<Point>> lines = new ArrayList<>();
        counts.values().forEach(counted -> {
            List<Point> points = marked(points(counted, all));
            List<Point> before = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (before != null && isAnew(counted, before.get(before.size() - 1))) {
                before.add(points.get(0).marked(Mark.RESET));
                before.addAll(points.subList(1, points.size()));
            } else {
                lines.add(new ArrayList<>(points));
            }
        });
        return lines.stream()
                .map(points -> new Line(points.get(0).side().speaker(), points))
                .toList();
    }

    /** The month from which is counted; a total of which none is said goes with the longest count. */
    private static YearMonth start(Counted counted, YearMonth first) {
        LocalDate since = counted.since();
        return since == null ? first : YearMonth.from(since);
    }

    /** Counted from a day on that is not before the last value of the count before. */
    private static boolean isAnew(List<Counted> counted, Point last) {
        return counted.stream().map(Counted::since).allMatch(since -> since != null && !since.isBefore(last.to()));
    }

    /** The values of one count of one speaker; what texts repeat is one value with several tellings. */
    private static List<Point> points(List<Counted> counted, List<Counted> all) {
        Map<String, List<Counted>> repeated = new LinkedHashMap<>();
        counted.forEach(each -> repeated.computeIfAbsent(each.words(), none -> new ArrayList<>())
                .add(each));
        Map<String, List<Counted>> values = new LinkedHashMap<>();
        for (List<Counted> same : repeated.values()) {
            Counted first = same.get(0);
            values.computeIfAbsent(first.days() + " " + first.figure().quantity(), none -> new ArrayList<>())
                    .addAll(same);
        }
        return values.values().stream()
                .map(same -> point(same, all))
                .sorted(IN_ORDER)
                .toList();
    }

    private static Point point(List<Counted> same, List<Counted> all) {
        List<Counted> ordered = same.stream().sorted(BY_TIME).toList();
        Counted first = ordered.get(0);
        List<LocalDate> told = ordered.stream()
                .map(each -> each.side().date())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Point(
                first.days().from(),
                first.days().to(),
                told.isEmpty() ? null : told.get(0),
                first.figure().anchor().text(),
                first.figure().quantity(),
                Mark.NONE,
                source(ordered, all),
                ordered.stream().map(Counted::side).distinct().toList());
    }

    /** Another speaker from whom the value is taken: the one who is passed on, or whom the same article names for it. */
    private static @Nullable Side source(Collection<Counted> same, List<Counted> all) {
        for (Counted each : same) {
            if (each.source() != null) {
                return each.source();
            }
        }
        return same.stream()
                .filter(Counted::own)
                .flatMap(own -> all.stream()
                        .filter(other -> !other.own()
                                && other.side().article().equals(own.side().article())
                                && other.days().equals(own.days())
                                && other.figure().quantity().equals(own.figure().quantity())))
                .min(BY_TIME)
                .map(Counted::side)
                .orElse(null);
    }

    private List<Point> marked(List<Point> points) {
        List<Point> marked = new ArrayList<>();
        for (Point point : points) {
            marked.add(marked.isEmpty() ? point : point.marked(mark(marked.get(marked.size() - 1), point)));
        }
        return marked;
    }

    private Mark mark(Point before, Point point) {
        boolean again = point.from().equals(before.from()) && point.to().equals(before.to());
        boolean later =
                before.told() != null && point.told() != null && before.told().isBefore(point.told());
        boolean oneSentence = point.side().text().equals(before.side().text());
        if (again && !oneSentence && (later || point.quantity().excludes(before.quantity()))) {
            return Mark.REVISION;
        }
        if (!isBelow(point.quantity(), before.quantity())) {
            return Mark.NONE;
        }
        return revised.matcher(point.side().text()).find() ? Mark.REVISION : Mark.FALL;
    }

    private static boolean isBelow(Quantity value, Quantity before) {
        BigDecimal most = value.atMost();
        BigDecimal least = before.atLeast();
        return most != null && least != null && most.compareTo(least) < 0;
    }
}
