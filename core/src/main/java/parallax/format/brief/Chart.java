package parallax.format.brief;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values over time as a drawing. A plain number is a dot, a range a bar, an open bound a stroke that fades out on its open side;
 * no line joins what nobody measured in between.
 *
 * @param marks in order of time
 */
public record Chart(List<Mark> marks) {

    private static final double WIDTH = 460;
    private static final double HEIGHT = 160;
    private static final double LEFT = 12;
    private static final double RIGHT = 72;
    private static final double TOP = 26;
    private static final double BOTTOM = 26;
    private static final double OPEN = 22;

    /**
     * One value.
     *
     * @param day it holds for
     * @param low the least it may be, null when open
     * @param high the most it may be, null when open
     * @param words as printed
     * @param speaker who gives it
     * @param cite where
     */
    public record Mark(
            LocalDate day,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String words,
            String speaker,
            Brief.Cite cite) {

        public Mark {
            Objects.requireNonNull(day);
            Objects.requireNonNull(words);
        }

        Stream<Double> bounds() {
            return Stream.of(low, high).filter(Objects::nonNull).map(BigDecimal::doubleValue);
        }
    }

    public Chart {
        marks = marks.stream()
                .filter(mark -> mark.bounds().findAny().isPresent())
                .toList();
    }

    /** Whether there is anything to be seen: two days and two values at least. */
    boolean isTelling() {
        return marks.stream().map(Mark::day).distinct().count() > 1
                && marks.stream().flatMap(Mark::bounds).distinct().count() > 1;
    }

    void write(Html out) {
        out.raw("<svg class=\"chart\" viewBox=\"0 0 " + number(WIDTH) + " " + number(HEIGHT)
                + "\" role=\"img\" aria-label=\"Values over time; all of them are listed below\">");
        axis(out);
        marks.forEach(mark -> mark(out, mark));
        out.raw("</svg>\n");
    }

    private void axis(Html out) {
        double most = most();
        LocalDate first = first();
        across(out, "axis", LEFT, WIDTH - RIGHT, y(0));
        text(out, LEFT, HEIGHT - 4, "start", first.toString());
        if (!last().equals(first)) {
            text(out, WIDTH - RIGHT, HEIGHT - 4, "end", last().toString());
        }
        across(out, "grid", LEFT, WIDTH - RIGHT, y(most));
        text(out, WIDTH - RIGHT + 4, y(most) + 4, "start", plain(most));
        text(out, WIDTH - RIGHT + 4, y(0) + 4, "start", "0");
    }

    private void mark(Html out, Mark mark) {
        BigDecimal low = mark.low();
        BigDecimal high = mark.high();
        double x = x(mark.day());
        double top = high == null ? Math.max(TOP / 2, y(value(low)) - OPEN) : y(value(high));
        double bottom = low == null ? Math.min(y(0), y(value(high)) + OPEN) : y(value(low));
        out.raw("<a href=\"#" + ArticleText.target(mark.cite()) + "\">")
                .element("title", "", mark.day() + ", " + mark.words() + ", " + mark.speaker());
        if (low != null && high != null && low.compareTo(high) == 0) {
            out.raw("<circle cx=\"" + number(x) + "\" cy=\"" + number(top) + "\" r=\"4\"/>");
        } else {
            line(out, low == null || high == null ? "open" : "range", x + "," + top, x + "," + bottom);
            if (high != null) {
                across(out, "bound", x - 5, x + 5, top);
            }
            if (low != null) {
                across(out, "bound", x - 5, x + 5, bottom);
            }
        }
        text(
                out,
                x + 7,
                (high == null ? bottom : top) + 4,
                "start",
                "[" + mark.cite().number() + "]");
        out.raw("</a>");
    }

    private static double value(@Nullable BigDecimal bound) {
        return bound == null ? 0 : bound.doubleValue();
    }

    private double most() {
        return marks.stream().flatMap(Mark::bounds).max(Double::compare).orElse(1.0);
    }

    private double least() {
        return Math.min(
                0, marks.stream().flatMap(Mark::bounds).min(Double::compare).orElse(0.0));
    }

    private LocalDate first() {
        return marks.stream().map(Mark::day).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    }

    private LocalDate last() {
        return marks.stream().map(Mark::day).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    }

    private double x(LocalDate day) {
        double days = Math.max(1, last().toEpochDay() - first().toEpochDay());
        return LEFT + 6 + (WIDTH - LEFT - RIGHT - 40) * (day.toEpochDay() - first().toEpochDay()) / days;
    }

    private double y(double value) {
        double span = Math.max(most() - least(), Double.MIN_NORMAL);
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * (value - least()) / span;
    }

    private static void across(Html out, String name, double x1, double x2, double y) {
        line(out, name, x1 + "," + y, x2 + "," + y);
    }

    private static void line(Html out, String name, String from, String to) {
        out.raw("<polyline class=\"" + name + "\" points=\"" + from + " " + to + "\"/>");
    }

    private static void text(Html out, double x, double y, String anchor, String words) {
        out.raw("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">")
                .text(words)
                .raw("</text>");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value);
    }
}
