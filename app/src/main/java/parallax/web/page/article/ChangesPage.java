package parallax.web.page.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parallax.article.Article;
import parallax.story.copy.Change;
import parallax.story.copy.CopyPair;
import parallax.web.article.ArticleLine;
import parallax.web.article.WordDiff;
import parallax.web.desk.Desk;
import parallax.web.desk.Recent;
import parallax.web.http.Routes;
import parallax.web.page.Pages;
import parallax.web.words.Words;

/** Two articles laid over one another: what went and what came, in place. */
public final class ChangesPage implements Routes {

    private static final int KEPT = 50;

    private final Desk desk;
    private final Pages pages;
    private final Articles articles;
    private final Recent<String, List<List<WordDiff.Run>>> texts = new Recent<>(KEPT);

    public ChangesPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.articles = new Articles(desk);
    }

    /**
     * What the page shows.
     *
     * @param from the article that the changes are told from
     * @param to the other
     * @param changes in words, as copies and versions have them
     * @param paragraphs of the text, each with the words that stayed, went and came
     */
    public record View(ArticleLine from, ArticleLine to, List<Change> changes, List<List<WordDiff.Run>> paragraphs) {

        public View {
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
            changes = List.copyOf(changes);
            paragraphs = List.copyOf(paragraphs);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/articles/{id}/changes/{other}", this::show);
    }

    private void show(Context context) {
        var from = articles.require(context.pathParam("id"));
        var to = articles.require(context.pathParam("other"));
        Article first = from.article();
        Article second = to.article();
        List<List<WordDiff.Run>> paragraphs =
                texts.get(first.id() + "/" + second.id(), desk.generation(), () -> paragraphs(first, second));
        Words words = pages.words(context);
        pages.show(
                context,
                "changes",
                words.get("changes.title", Articles.headline(words, second)),
                new View(
                        ArticleLine.of(from),
                        ArticleLine.of(to),
                        CopyPair.of(first, second).changes(),
                        paragraphs));
    }

    /** Runs are cut where a paragraph ends in either text. */
    private static List<List<WordDiff.Run>> paragraphs(Article from, Article to) {
        List<List<WordDiff.Run>> paragraphs = new ArrayList<>();
        List<WordDiff.Run> open = new ArrayList<>();
        for (WordDiff.Run run : WordDiff.of(from.transcript(), to.transcript())) {
            String[] parts = run.text().split("\\n\\s*\\n", -1);
            for (int part = 0; part < parts.length; part++) {
                if (part > 0) {
                    paragraphs.add(List.copyOf(open));
                    open.clear();
                }
                if (!parts[part].isEmpty()) {
                    open.add(new WordDiff.Run(run.kind(), parts[part]));
                }
            }
        }
        paragraphs.add(List.copyOf(open));
        return paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).toList();
    }
}
