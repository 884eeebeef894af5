package parallax.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import parallax.situation.told.Side;

/**
 * What is told, by day.
 *
 * @param days in order
 * @param undated events whose day is not known
 */
public record Timeline(List<Day> days, List<Told> undated) {

    public Timeline {
        days = List.copyOf(days);
        undated = List.copyOf(undated);
    }

    /**
     * One day.
     *
     * @param date the day
     * @param told what is told to have happened on it
     */
    public record Day(LocalDate date, List<Told> told) {

        public Day {
            Objects.requireNonNull(date);
            told = List.copyOf(told);
        }
    }

    /**
     * One event and who tells it.
     *
     * @param label type and mode ("RETREAT withdraw") with actors
     * @param by each telling of it
     */
    public record Told(String label, List<Side> by) {

        public Told {
            Objects.requireNonNull(label);
            by = List.copyOf(by);
        }
    }
}
