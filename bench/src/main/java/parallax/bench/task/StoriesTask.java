package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.article.Outcome;
import parallax.bench.gold.Fields;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.BCubed;
import parallax.story.Story;
import parallax.story.StoryFinder;

/** Which articles are on one happening. */
public final class StoriesTask implements Task {

    @Override
    public String name() {
        return "stories";
    }

    @Override
    public String about() {
        return "articles on one happening: g5w1h.dev, allsides.dev";
    }

    @Override
    public Report run(Bench bench) {
        return new Report(
                name(),
                List.of(table(bench, "g5w1h.dev", "event_id"), table(bench, "allsides.dev", "event")),
                List.of());
    }

    private static Table table(Bench bench, String file, String label) {
        ArticleReader reader = new ArticleReader();
        List<Article> articles = new ArrayList<>();
        List<String> gold = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        int refused = 0;
        for (JsonNode record : bench.records("stories/" + file + ".jsonl")) {
            LocalDate day = Fields.day(record, "date");
            String given = record.path("id").asText();
            Outcome outcome =
                    reader.read(Bench.capture(given, Fields.text(record, "text"), day, Fields.string(record, "title")));
            gold.add(record.path(label).asText());
            if (outcome instanceof Article article) {
                articles.add(article);
                ids.add(article.id());
            } else {
                refused++;
                ids.add("refused " + given);
            }
        }
        Map<String, String> stories = new HashMap<>();
        for (Story story : new StoryFinder().group(articles)) {
            story.articles().forEach(article -> stories.put(article, story.id()));
        }
        List<String> predicted =
                ids.stream().map(id -> stories.getOrDefault(id, id)).toList();
        List<String> notes = refused == 0 ? List.of() : List.of(refused + " texts were refused and stand alone");
        return new Table(
                file,
                "B-cubed over " + gold.size() + " articles grouped by the same finder as compare uses",
                List.of(BCubed.score("B-cubed", predicted, gold)),
                notes);
    }
}
