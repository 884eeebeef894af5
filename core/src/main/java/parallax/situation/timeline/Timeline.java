package parallax.situation.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is told, by day.
 *
 * @param days what is told of one day, in order
 * @param periods what is told of a week, a month or another stretch of days, in order
 * @param undated what is told without a day, in the order of its first telling
 */
public record Timeline(List<Day> days, List<Happening> periods, List<Happening> undated) {

    public Timeline {
        days = List.copyOf(days);
        periods = List.copyOf(periods);
        undated = List.copyOf(undated);
    }

    /** Everything that is told, with a day or without. */
    public List<Happening> happenings() {
        return Stream.of(days.stream().flatMap(day -> day.told().stream()), periods.stream(), undated.stream())
                .flatMap(each -> each)
                .toList();
    }

    /**
     * One day.
     *
     * @param date the day
     * @param told what is told to have happened on it
     */
    public record Day(LocalDate date, List<Happening> told) {

        public Day {
            Objects.requireNonNull(date);
            told = List.copyOf(told);
        }
    }
}
