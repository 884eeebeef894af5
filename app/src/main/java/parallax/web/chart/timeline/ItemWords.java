package parallax.web.chart.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import parallax.web.chart.DataTable;
import parallax.web.chart.DayWords;
import parallax.web.chart.Lettering;
import parallax.web.chart.timeline.TimelineItem.Standing;
import parallax.web.words.Words;

/** What is said of an item: its accessible name, and its row in the table. */
final class ItemWords {

    private static final int MOST_CHARACTERS = 160;

    private final Words strings;
    private final DayWords days;

    ItemWords(Words strings, DayWords days) {
        this.strings = strings;
        this.days = days;
    }

    String name(TimelineItem item) {
        List<String> parts = new ArrayList<>();
        parts.add(Lettering.shorten(item.label(), MOST_CHARACTERS));
        parts.add(when(item));
        parts.addAll(standing(item.standing()));
        if (item.tellings() > 1) {
            parts.add(strings.get("chart.tellings", item.tellings()));
        }
        return String.join(" · ", parts);
    }

    String when(TimelineItem item) {
        if (!item.end().equals(item.wordedEnd())) {
            return span(item.from(), item.end());
        }
        return switch (item.precision()) {
            case MONTH -> days.monthOfYear(item.from());
            case YEAR -> days.year(item.from());
            case WEEK -> strings.get("chart.week", days.day(item.from()));
            case TIME, DAY, QUARTER, INTERVAL, UNKNOWN -> span(item.from(), item.end());
        };
    }

    String span(LocalDate from, LocalDate to) {
        return from.equals(to) ? days.day(from) : strings.get("chart.span", days.day(from), days.day(to));
    }

    List<String> standing(Standing standing) {
        List<String> words = new ArrayList<>();
        if (standing.disputed()) {
            words.add(strings.get("chart.disputed"));
        }
        if (standing.negated()) {
            words.add(strings.get("chart.negated"));
        }
        if (standing.hypothetical()) {
            words.add(strings.get("chart.hypothetical"));
        }
        return words;
    }

    DataTable table(List<TimelineItem> items) {
        List<String> head = List.of(
                strings.get("chart.head.when"),
                strings.get("chart.head.what"),
                strings.get("chart.head.lane"),
                strings.get("chart.head.standing"),
                strings.get("chart.head.tellings"));
        return new DataTable(head, items.stream().map(this::row).toList());
    }

    private List<DataTable.Cell> row(TimelineItem item) {
        return List.of(
                DataTable.Cell.of(when(item)),
                new DataTable.Cell(item.label(), item.href()),
                DataTable.Cell.of(item.lane()),
                DataTable.Cell.of(String.join(", ", standing(item.standing()))),
                DataTable.Cell.of(item.tellings() == 0 ? "" : Integer.toString(item.tellings())));
    }
}
