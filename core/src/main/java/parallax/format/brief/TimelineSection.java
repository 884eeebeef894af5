package parallax.format.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parallax.situation.timeline.Happening;
import parallax.situation.timeline.Timeline;
import parallax.story.Sources;

/** What is told, by day. */
final class TimelineSection {

    private static final int DATED = 30;
    private static final int LONGER = 4;
    private static final int UNDATED = 8;

    private final Writing writing;

    TimelineSection(Writing writing) {
        this.writing = writing;
    }

    Brief.Section write() {
        Timeline timeline = writing.situation().timeline();
        List<Happening> dated = mostTold(
                timeline.days().stream().flatMap(day -> day.told().stream()).toList());
        Set<String> shown = new HashSet<>();
        writing.extent().first(dated, DATED).forEach(each -> shown.add(each.id()));
        List<Brief.Block> blocks = new ArrayList<>();
        for (Timeline.Day day : timeline.days()) {
            List<Brief.Line> lines = lines(day.told().stream()
                    .filter(each -> shown.contains(each.id()))
                    .toList());
            if (!lines.isEmpty()) {
                blocks.add(Brief.Block.of(day.date().toString(), lines));
            }
        }
        add(blocks, "Of longer times", mostTold(timeline.periods()), LONGER);
        add(blocks, "Told without a day", mostTold(timeline.undated()), UNDATED);
        return new Brief.Section("timeline", "Timeline", writing.extent().rest(dated, DATED), blocks);
    }

    /** Several events of one sentence are one line. */
    private List<Brief.Line> lines(List<Happening> told) {
        Map<String, Brief.Line> byClause = new LinkedHashMap<>();
        for (Happening happening : told) {
            byClause.merge(
                    happening.clause() + happening.articles(),
                    line("", happening),
                    (one, other) -> new Brief.Line(
                            one.when(),
                            one.words().replaceAll(":$", "; ") + other.words(),
                            one.quote(),
                            one.tellers(),
                            one.note()));
        }
        return List.copyOf(byClause.values());
    }

    /** Those that most voices tell come first. */
    List<Happening> mostTold(List<Happening> happenings) {
        Sources sources = writing.situation().sources();
        Map<String, Integer> origins = new TreeMap<>();
        happenings.forEach(
                each -> origins.put(each.id(), sources.count(each.articles()).origins()));
        return happenings.stream()
                .sorted(Comparator.comparing(
                                (Happening each) -> origins.getOrDefault(each.id(), 0), Comparator.reverseOrder())
                        .thenComparing(each -> each.articles().size(), Comparator.reverseOrder())
                        .thenComparing(Happening::firstTold, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Happening::id))
                .toList();
    }

    private void add(List<Brief.Block> blocks, String title, List<Happening> happenings, int inShort) {
        if (!happenings.isEmpty()) {
            List<Brief.Line> lines = writing.extent().first(happenings, inShort).stream()
                    .sorted(Comparator.comparing(TimelineSection::when).thenComparing(Happening::id))
                    .map(each -> line(when(each), each))
                    .toList();
            blocks.add(new Brief.Block(
                    title,
                    List.of(),
                    List.of(new Brief.Group("", lines, writing.extent().rest(happenings, inShort)))));
        }
    }

    Brief.Line line(String when, Happening happening) {
        return new Brief.Line(
                when,
                kind(happening),
                happening.clause(),
                writing.citations().tellers(happening.tellings()),
                writing.fewerVoices(happening.articles()));
    }

    private static String kind(Happening happening) {
        return Words.capital(happening.kind().words().replace('-', ' ').toLowerCase(Locale.ROOT)) + ":";
    }

    /** The days of an event, else the day on which it is first told. */
    static String when(Happening happening) {
        Happening.Days days = happening.days();
        LocalDate told = happening.firstTold();
        if (days == null) {
            return "told " + Words.day(told);
        }
        return days.single() ? days.from().toString() : days.from() + " to " + days.to();
    }
}
