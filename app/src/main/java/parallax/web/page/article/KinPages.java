package parallax.web.page.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.article.Article;
import parallax.format.found.Finding;
import parallax.format.found.FindingParser;
import parallax.store.found.Found;
import parallax.store.found.RelatedArticle;
import parallax.story.Independence;
import parallax.story.Story;
import parallax.story.copy.Copy;
import parallax.story.copy.CopyPair;
import parallax.web.article.ArticleLine;
import parallax.web.article.Links;
import parallax.web.desk.Desk;
import parallax.web.desk.Recent;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.page.Frame;
import parallax.web.page.Pages;
import parallax.web.words.Words;

/** Articles that belong together: stories, copies, and what is related to one article. */
public final class KinPages implements Routes {

    private static final int RELATED = 8;
    private static final int KEPT = 300;

    private static final Comparator<ArticleLine> BY_DAY = Comparator.comparing(
                    ArticleLine::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ArticleLine::id);

    private final Desk desk;
    private final Pages pages;
    private final Articles articles;
    private final Found found;
    private final Recent<String, List<RelatedArticle>> related = new Recent<>(KEPT);

    public KinPages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.articles = new Articles(desk);
        this.found = new Found(desk.ledger());
    }

    /**
     * What the page of a story shows.
     *
     * @param story its articles and what holds them together
     * @param lines of its articles, in order of time
     * @param independence how many voices are behind them; null when it was not counted
     */
    public record StoryView(
            Story story, List<ArticleLine> lines, @Nullable Independence independence) {

        public StoryView {
            Objects.requireNonNull(story);
            lines = List.copyOf(lines);
        }
    }

    /**
     * What the page of a copied text shows.
     *
     * @param copy the articles and how they go back to one another
     * @param origin the article that the others likely go back to; null when none of them is known to be it
     * @param pairs each with its two articles
     */
    public record CopyView(Copy copy, @Nullable ArticleLine origin, List<PairView> pairs) {

        public CopyView {
            Objects.requireNonNull(copy);
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * Two articles that share their text.
     *
     * @param pair what is shared and what was changed
     * @param from the article that the changes are told from
     * @param to the other
     */
    public record PairView(CopyPair pair, ArticleLine from, ArticleLine to) {

        public PairView {
            Objects.requireNonNull(pair);
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
        }

        /** Where the words that were changed can be read in place. */
        public String href() {
            return Links.changes(pair.from(), pair.to());
        }
    }

    /**
     * What is related to an article.
     *
     * @param article its id
     * @param headline of it
     * @param related those with most in common first
     */
    public record RelatedView(String article, String headline, List<RelatedArticle> related) {

        public RelatedView {
            Objects.requireNonNull(article);
            Objects.requireNonNull(headline);
            related = List.copyOf(related);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/articles/{id}/related", this::showRelated);
        routes.get("/stories/{id}", this::showStory);
        routes.get("/copies/{id}", this::showCopy);
    }

    private void showRelated(Context context) {
        Article article = articles.require(context.pathParam("id")).article();
        Words words = pages.words(context);
        String headline = Articles.headline(words, article);
        List<RelatedArticle> list = related.get(
                article.id(), desk.generation(), () -> desk.related().list(article.id(), RELATED));
        pages.show(
                context,
                "related",
                words.get("related.title", headline),
                new RelatedView(article.id(), headline, list));
    }

    private void showStory(Context context) {
        Finding finding = require(context, Finding.Kind.STORY);
        FindingParser parser = new FindingParser(id -> null);
        Story story = parser.story(finding);
        List<ArticleLine> lines = story.articles().stream()
                .flatMap(id -> line(id).stream())
                .sorted(BY_DAY)
                .toList();
        pages.show(
                context,
                "story",
                pages.words(context).get("story.title", String.join(", ", story.terms())),
                new StoryView(story, lines, parser.independence(finding)),
                files(Links.story(story.id())));
    }

    private void showCopy(Context context) {
        Copy copy = new FindingParser(id -> null).copy(require(context, Finding.Kind.COPY));
        List<PairView> pairs = copy.pairs().stream()
                .flatMap(pair ->
                        line(pair.from())
                                .flatMap(from -> line(pair.to()).map(to -> new PairView(pair, from, to)))
                                .stream())
                .toList();
        String origin = copy.origin().article();
        pages.show(
                context,
                "copy",
                pages.words(context).get("copy.title"),
                new CopyView(copy, origin == null ? null : line(origin).orElse(null), pairs),
                files(Links.copy(copy.id())));
    }

    private static List<Frame.Other> files(String path) {
        return List.of(Frame.Other.json(path + ".json"), Frame.Other.csv(path + ".csv"));
    }

    private Finding require(Context context, Finding.Kind kind) {
        String id = context.pathParam("id");
        return found.findFinding(id)
                .filter(finding -> finding.kind() == kind)
                .orElseThrow(() -> DeskException.notFound("no-finding", id));
    }

    private Optional<ArticleLine> line(String article) {
        Optional<Reading> reading = desk.findReading(article);
        return reading.map(ArticleLine::of);
    }
}
