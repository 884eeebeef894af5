package parallax.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.situation.Situation;
import parallax.situation.Timeline;
import parallax.situation.dispute.Dispute;
import parallax.situation.dispute.Position;
import parallax.situation.series.FigureSeries;
import parallax.situation.series.Point;
import parallax.situation.series.Thing;
import parallax.situation.told.Side;
import parallax.story.Story;
import parallax.story.copy.Change;
import parallax.story.copy.Copy;
import parallax.story.version.Version;
import parallax.story.version.Versions;
import parallax.text.Labels;

/**
 * The situation report: what an analyst would paste into an e-mail. Each line is dated and carries its speaker and the
 * number of its source.
 */
public final class SituationReport {

    private static final int LONGEST = 150;

    private final Palette palette;
    private final List<Article> articles;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param articles the articles that the situation was made from */
    public SituationReport(Palette palette, List<Article> articles) {
        this.palette = palette;
        Set<String> seen = new HashSet<>();
        this.articles = articles.stream()
                .filter(article -> seen.add(article.id()))
                .sorted(Comparator.comparing(
                                (Article article) -> article.published().date(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Article::id))
                .toList();
        this.articles.forEach(article -> numbers.put(article.id(), numbers.size() + 1));
    }

    public String write(Situation situation) {
        StringBuilder out = new StringBuilder();
        out.append(palette.strong("Situation report")).append('\n');
        out.append(palette.faint(articles.size() + " articles · " + count(situation.copies(), "group", "groups")
                        + " of copies · " + count(situation.disputes(), "dispute", "disputes")
                        + " · nothing here says who is right"))
                .append('\n');
        disputes(out, situation);
        series(out, situation.series());
        timeline(out, situation.timeline());
        stories(out, situation);
        copies(out, situation);
        versions(out, situation.versions());
        sources(out);
        return out.toString();
    }

    private static String count(List<?> list, String one, String more) {
        return list.size() + " " + (list.size() == 1 ? one : more);
    }

    private void disputes(StringBuilder out, Situation situation) {
        section(out, "Where the accounts disagree");
        List<Dispute> disputes = situation.disputes();
        if (disputes.isEmpty()) {
            out.append("  nothing found that cannot both hold\n");
        }
        int number = 0;
        for (Dispute dispute : disputes) {
            out.append(palette.strong(String.format("%3d. ", ++number)))
                    .append(Labels.of(dispute.kind()).replace('-', ' '))
                    .append(": ")
                    .append(shorten(dispute.cannotBothHold()))
                    .append('\n');
            dispute.same()
                    .forEach(same -> out.append(palette.faint("     same " + shorten(same)))
                            .append('\n'));
            for (Position position : dispute.positions()) {
                out.append("     ").append(palette.strong(position.says())).append('\n');
                distinct(position.tellings())
                        .forEach(
                                side -> out.append("       ").append(line(side)).append('\n'));
            }
            line(
                    out,
                    situation
                            .sources()
                            .count(dispute.sides().stream().map(Side::article).toList())
                            .words());
        }
    }

    /** Copies tell in the same words: each wording of a speaker once, with its first source. */
    private static List<Side> distinct(List<Side> tellings) {
        Map<String, Side> distinct = new LinkedHashMap<>();
        tellings.forEach(
                side -> distinct.putIfAbsent(side.speaker() + "\n" + ReadingReport.oneLine(side.text()), side));
        return List.copyOf(distinct.values());
    }

    private void series(StringBuilder out, List<FigureSeries> series) {
        section(out, "Figures over time");
        for (FigureSeries each : series) {
            out.append("  ").append(palette.strong(thing(each.thing()))).append('\n');
            each.lines()
                    .forEach(line -> line.points()
                            .forEach(point -> out.append("     ")
                                    .append(day(point.to()))
                                    .append("  ")
                                    .append(ReadingReport.oneLine(point.words()))
                                    .append(point.mark() == Point.Mark.NONE ? "" : " (" + Labels.of(point.mark()) + ")")
                                    .append(" — ")
                                    .append(line.speaker())
                                    .append(source(point.side()))
                                    .append(taken(point))
                                    .append('\n')));
        }
    }

    private static String thing(Thing thing) {
        Thing.Site site = thing.site();
        String place = site == null ? null : Labels.of(site.relation()) + " " + site.name();
        return Stream.of(
                        ReadingReport.oneLine(thing.counted()),
                        thing.measure(),
                        thing.owner(),
                        place,
                        Labels.of(thing.kind()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private String taken(Point point) {
        Side from = point.takenFrom();
        return from == null ? "" : ", taken from " + from.speaker() + source(from);
    }

    private void timeline(StringBuilder out, Timeline timeline) {
        section(out, "Timeline");
        for (Timeline.Day day : timeline.days()) {
            out.append("  ").append(palette.strong(day.date().toString())).append('\n');
            day.told().forEach(told -> out.append("     ").append(told(told)).append('\n'));
        }
        if (!timeline.undated().isEmpty()) {
            int tellings = timeline.undated().size();
            out.append("  ")
                    .append(palette.faint(tellings + " more without a day"))
                    .append('\n');
        }
    }

    private String told(Timeline.Told told) {
        List<String> by = told.by().stream()
                .map(side -> side.speaker() + source(side))
                .distinct()
                .toList();
        return told.label() + " — " + String.join("; ", by);
    }

    private void copies(StringBuilder out, Situation situation) {
        section(out, "Copies");
        for (Copy copy : situation.copies()) {
            String origin = copy.origin().article();
            out.append("  ")
                    .append(Labels.of(copy.extent()))
                    .append(bracketed(copy.articles()))
                    .append(origin == null ? "" : ", origin likely [" + numbers.get(origin) + "]")
                    .append(": ")
                    .append(copy.reason())
                    .append('\n');
            line(out, situation.sources().count(copy.articles()).words());
            copy.pairs()
                    .forEach(pair -> line(
                            out,
                            "[" + numbers.get(pair.from()) + "] → [" + numbers.get(pair.to()) + "]: " + pair.words()));
        }
    }

    private void versions(StringBuilder out, List<Versions> all) {
        if (all.isEmpty()) {
            return;
        }
        section(out, "Versions");
        for (Versions versions : all) {
            out.append("  ").append(ReadingReport.oneLine(versions.address())).append('\n');
            for (Version version : versions.versions()) {
                List<Change> changes = version.changes();
                line(
                        out,
                        day(version.when().date())
                                + bracketed(version.articles())
                                + (changes.isEmpty() ? "" : ": ")
                                + changes.stream().map(Change::words).collect(Collectors.joining("; ")));
                changes.forEach(change ->
                        change.passages().forEach(passage -> line(out, "     “" + shorten(passage) + "”")));
            }
        }
    }

    private void stories(StringBuilder out, Situation situation) {
        List<Story> told = situation.stories().stream()
                .filter(story -> story.articles().size() > 1)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        section(out, "Stories");
        for (Story story : told) {
            out.append(" ")
                    .append(bracketed(story.articles()))
                    .append(' ')
                    .append(String.join(", ", story.terms()))
                    .append('\n');
            line(out, situation.sources().count(story.articles()).words());
        }
    }

    private String bracketed(List<String> ids) {
        return ids.stream().map(id -> String.valueOf(numbers.get(id))).collect(Collectors.joining("], [", " [", "]"));
    }

    private void line(StringBuilder out, String words) {
        out.append(palette.faint("     " + words)).append('\n');
    }

    private void sources(StringBuilder out) {
        section(out, "Sources");
        for (Article article : articles) {
            String outlet = article.source().outlet();
            String url = article.source().url();
            List<String> parts = new ArrayList<>();
            parts.add(outlet == null ? "outlet not known" : outlet);
            parts.add(day(article.published().date()));
            parts.add(
                    article.headline().text().isEmpty()
                            ? "(no headline)"
                            : article.headline().text());
            parts.add(url == null ? article.source().place() : url);
            out.append(String.format(" [%d] ", numbers.get(article.id())))
                    .append(ReadingReport.oneLine(String.join(", ", parts)))
                    .append('\n');
        }
    }

    private void section(StringBuilder out, String title) {
        out.append('\n').append(palette.strong(title)).append('\n');
    }

    private String line(Side side) {
        return day(side.date()) + "  " + palette.strong(ReadingReport.oneLine(side.speaker())) + source(side) + ": “"
                + shorten(side.text()) + "”";
    }

    private String source(Side side) {
        return " [" + numbers.get(side.article()) + "]";
    }

    private static String day(java.time.@Nullable LocalDate date) {
        return date == null ? "no date   " : date.toString();
    }

    private static String shorten(String text) {
        String line = ReadingReport.oneLine(text);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
