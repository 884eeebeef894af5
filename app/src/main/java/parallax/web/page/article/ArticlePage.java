package parallax.web.page.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.article.Article;
import parallax.article.Publication;
import parallax.ledger.Entry;
import parallax.web.article.Beside;
import parallax.web.article.Findings;
import parallax.web.article.KindSet;
import parallax.web.article.Links;
import parallax.web.article.MarkedArticle;
import parallax.web.desk.Desk;
import parallax.web.desk.Recent;
import parallax.web.http.Routes;
import parallax.web.page.Frame;
import parallax.web.page.Pages;
import parallax.web.page.reply.RepliesView;
import parallax.web.page.reply.ReplyViews;
import parallax.web.words.Words;

/** The page of one article: its text set to be read, with the words of its records marked, and what is known beside it. */
public final class ArticlePage implements Routes {

    private static final int KEPT = 300;

    private final Desk desk;
    private final Pages pages;
    private final Articles articles;
    private final Findings findings;
    private final ReplyViews replies;
    private final Recent<Wanted, MarkedArticle> marked = new Recent<>(KEPT);
    private final Recent<Told, Named> named = new Recent<>(KEPT);

    /** @param replies what readers write under it */
    public ArticlePage(Desk desk, Pages pages, ReplyViews replies) {
        this.desk = desk;
        this.pages = pages;
        this.articles = new Articles(desk);
        this.findings = new Findings(desk);
        this.replies = replies;
    }

    private record Wanted(String article, Set<Entry.Kind> kinds) {}

    private record Told(String article, Locale locale) {}

    /** The records of an article as a reader's language names them. */
    private record Named(Map<Entry.Kind, List<RecordLine>> lines, MarkNames names) {

        static Named of(Words words, Reading reading) {
            Map<Entry.Kind, List<RecordLine>> lines = RecordLine.of(words, reading);
            String prefix = Links.article(reading.account().article()) + "/";
            return new Named(lines, MarkNames.of(words, prefix, lines));
        }
    }

    /**
     * What the page shows.
     *
     * @param marked the article with its marks
     * @param records by kind, in the order of the text
     * @param names of the marks
     * @param beside what was found across it and others
     * @param replies what readers wrote under it
     */
    public record View(
            MarkedArticle marked,
            Map<Entry.Kind, List<RecordLine>> records,
            MarkNames names,
            Beside beside,
            RepliesView replies) {

        public View {
            Objects.requireNonNull(marked);
            Objects.requireNonNull(names);
            Objects.requireNonNull(beside);
            Objects.requireNonNull(replies);
        }

        /** Of the article: its own would be worked out from the text. */
        public String id() {
            return marked.reading().account().article();
        }

        public Article article() {
            return marked.reading().article();
        }

        public List<RecordLine> of(Entry.Kind kind) {
            return records.getOrDefault(kind, List.of());
        }

        public boolean isMarked(Entry.Kind kind) {
            return marked.kinds().contains(kind);
        }

        /** What could not be known, in the order of the notes. */
        public List<Silence> silences() {
            return Silence.of(marked.reading(), records);
        }

        /** Of the text; the subtag that stands for none when it could not be told. */
        public String language() {
            return article().language();
        }

        /** Where the original stands, when that is an address of the web. */
        public @Nullable String address() {
            String url = article().source().url();
            return url != null && url.matches("(?i)https?://.+") ? url : null;
        }

        /** A day, and the moment with the zone of the outlet where that is known. */
        public String day(Words words, Publication publication) {
            LocalDate day = Objects.requireNonNull(publication.date());
            OffsetDateTime time = publication.time();
            return time == null ? words.day(day) : words.get("article.moment", words.day(day), words.time(time));
        }

        /** The same, where the day need not be known. */
        public String when(Words words, Publication publication) {
            return publication.date() == null ? words.get("article.no-date") : day(words, publication);
        }

        /** Where a value is known from, in words where there are any. */
        public String origin(Words words, String origin) {
            return words.has("From." + origin) ? words.get("From." + origin) : origin;
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/articles/{id}", this::show);
    }

    private void show(Context context) {
        Reading reading = articles.require(context.pathParam("id"));
        String id = reading.account().article();
        Set<Entry.Kind> kinds = KindSet.parse(context.queryParams("mark"));
        long generation = desk.generation();
        MarkedArticle shown = marked.get(new Wanted(id, kinds), generation, () -> MarkedArticle.of(reading, kinds));
        Words words = pages.words(context);
        Named records = named.get(new Told(id, words.locale()), generation, () -> Named.of(words, reading));
        RepliesView written = replies.show(context, id);
        pages.show(
                context,
                "article",
                Articles.headline(words, reading.article()),
                new View(shown, records.lines(), records.names(), findings.beside(id), written),
                List.of(
                        Frame.Other.json(Links.article(id) + ".json"),
                        Frame.Other.csv(Links.article(id) + ".csv"),
                        Frame.Other.geojson(Links.article(id) + ".geojson"),
                        Frame.Other.atom(written.path() + ".atom")));
    }
}
