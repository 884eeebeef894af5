package parallax.format.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.situation.Situation;
import parallax.story.Story;

/** Puts a situation into the lines of a report. */
public final class BriefWriter {

    private final Map<String, Article> articles;
    private final Extent extent;
    private final @Nullable LocalDate since;

    /**
     * @param articles by id; those of the situation at least
     * @param extent how much is written
     * @param since the first day of what is told as new; null when nothing is
     */
    public BriefWriter(Map<String, Article> articles, Extent extent, @Nullable LocalDate since) {
        this.articles = Map.copyOf(articles);
        this.extent = extent;
        this.since = since;
    }

    /**
     * @param title what the report is called
     * @param facts what is to be said of it first
     */
    public Brief write(Situation situation, String title, List<String> facts) {
        Citations citations = new Citations(articles);
        Writing writing = new Writing(situation, citations, extent);
        List<Brief.Section> sections = new ArrayList<>();
        if (since != null) {
            sections.add(new ChangeSection(writing).write(since));
        }
        sections.add(new DisputeSection(writing).write());
        sections.add(new PositionSection(writing).write());
        sections.add(new SeriesSection(writing).write());
        sections.add(new TimelineSection(writing).write());
        sections.add(new PlaceSection(writing).write());
        ClaimSections claims = new ClaimSections(writing);
        sections.add(claims.exhibits());
        sections.add(claims.claims());
        GroupSections groups = new GroupSections(writing);
        sections.add(groups.revisions());
        sections.add(groups.stories());
        sections.add(groups.copies());
        sections.add(groups.versions());
        List<String> ids = articlesOf(situation);
        citations.citeAlso(ids, extent);
        List<Brief.Source> sources = citations.list(situation);
        List<String> head = new ArrayList<>(facts);
        head.add(writing.voices(ids));
        days(ids).ifPresent(head::add);
        head.add(Words.count(situation.disputes().size(), "dispute", "disputes") + " · nothing here says who is right");
        return new Brief(title, head, sections, sources, ids.size() - sources.size());
    }

    private static List<String> articlesOf(Situation situation) {
        return situation.stories().stream()
                .map(Story::articles)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private Optional<String> days(List<String> ids) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (String id : ids) {
            Article article = articles.get(id);
            LocalDate day = article == null ? null : article.published().date();
            if (day != null) {
                days.add(day);
            }
        }
        if (days.isEmpty()) {
            return Optional.empty();
        }
        boolean one = days.size() == 1;
        return Optional.of("published " + days.first() + (one ? "" : " to " + days.last()));
    }
}
