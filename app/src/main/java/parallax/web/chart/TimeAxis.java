package parallax.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days from left to right.
 *
 * @param from first day
 * @param to last day
 * @param x0 where the first day begins
 * @param x1 where the last day ends
 */
public record TimeAxis(LocalDate from, LocalDate to, double x0, double x1) {

    private static final List<Step> STEPS = steps();
    private static final long A_MONDAY = -3;
    private static final double USUAL_MONTH = 30.44;
    private static final double USUAL_YEAR = 365.25;

    /** So many units from one tick to the next. */
    public record Step(ChronoUnit unit, int count) {

        public double days() {
            return count
                    * switch (unit) {
                        case MONTHS -> USUAL_MONTH;
                        case YEARS -> USUAL_YEAR;
                        default -> unit.getDuration().toDays();
                    };
        }

        /** The beginning of the step that a day falls into. */
        public LocalDate floor(LocalDate day) {
            return switch (unit) {
                case WEEKS ->
                    LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay() - A_MONDAY, 7 * count) * 7 * count + A_MONDAY);
                case MONTHS -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / count * count + 1);
                case YEARS -> LocalDate.of(Math.floorDiv(day.getYear(), count) * count, 1, 1);
                default -> LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay(), count) * count);
            };
        }

        public LocalDate next(LocalDate day) {
            return day.plus(count, unit);
        }
    }

    /**
     * A line across the lanes.
     *
     * @param day it stands for
     * @param x where
     * @param label beneath it
     * @param context the year, where it is new; may be empty
     */
    public record Tick(LocalDate day, double x, String label, String context) {}

    public double perDay() {
        return (x1 - x0) / (ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** Where a day begins. */
    public double start(LocalDate day) {
        return x0 + ChronoUnit.DAYS.between(from, day) * perDay();
    }

    public double middle(LocalDate day) {
        return start(day) + perDay() / 2;
    }

    /** Where a day ends. */
    public double end(LocalDate day) {
        return start(day) + perDay();
    }

    /** The finest step that has so much room. */
    public Step step(double room) {
        double days = room / perDay();
        return STEPS.stream().filter(step -> step.days() >= days).findFirst().orElse(STEPS.get(STEPS.size() - 1));
    }

    /** Ticks with room for their labels. */
    public List<Tick> ticks(DayWords words, double room) {
        Step step = step(room);
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = step.floor(from);
        while (!day.isAfter(to)) {
            if (!day.isBefore(from)) {
                boolean newYear =
                        ticks.isEmpty() || ticks.get(ticks.size() - 1).day().getYear() != day.getYear();
                ticks.add(tick(step, day, words, newYear));
            }
            day = step.next(day);
        }
        return ticks;
    }

    private Tick tick(Step step, LocalDate day, DayWords words, boolean newYear) {
        return switch (step.unit()) {
            case YEARS -> new Tick(day, start(day), words.year(day), "");
            case MONTHS -> new Tick(day, start(day), words.month(day), newYear ? words.year(day) : "");
            default -> new Tick(day, middle(day), words.dayOfMonth(day), newYear ? words.year(day) : "");
        };
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(
                new Step(ChronoUnit.DAYS, 1),
                new Step(ChronoUnit.DAYS, 2),
                new Step(ChronoUnit.WEEKS, 1),
                new Step(ChronoUnit.WEEKS, 2),
                new Step(ChronoUnit.MONTHS, 1),
                new Step(ChronoUnit.MONTHS, 3),
                new Step(ChronoUnit.MONTHS, 6)));
        for (int power = 1; power <= 1000; power *= 10) {
            steps.add(new Step(ChronoUnit.YEARS, power));
            steps.add(new Step(ChronoUnit.YEARS, 2 * power));
            steps.add(new Step(ChronoUnit.YEARS, 5 * power));
        }
        return List.copyOf(steps);
    }
}
