package parallax.web.page.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.article.Article;
import parallax.web.article.ArticleLine;
import parallax.web.article.Bylines;
import parallax.web.article.Links;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.page.Frame;
import parallax.web.page.Pages;

/** Somebody who signs articles: what the outlets say of him or her, and all that is signed so. */
public final class AuthorPage implements Routes {

    private final Pages pages;
    private final Bylines bylines;

    public AuthorPage(Desk desk, Pages pages) {
        this.pages = pages;
        this.bylines = new Bylines(desk);
    }

    /**
     * What an outlet says of an author.
     *
     * @param text as printed under the article
     * @param article where it stands
     * @param outlet who says it; null when not known
     */
    public record Biography(
            String text, String article, @Nullable String outlet) {

        public Biography {
            Objects.requireNonNull(text);
            Objects.requireNonNull(article);
        }
    }

    /**
     * What the page shows.
     *
     * @param name as the newest article prints it
     * @param biographies each once, the newest first
     * @param outlets that published the articles
     * @param lines of the articles, the newest first
     * @param total how many articles there are
     * @param page number of this page, from 1
     */
    public record View(
            String name,
            List<Biography> biographies,
            List<String> outlets,
            List<ArticleLine> lines,
            int total,
            int page) {

        public View {
            Objects.requireNonNull(name);
            biographies = List.copyOf(biographies);
            outlets = List.copyOf(outlets);
            lines = List.copyOf(lines);
        }

        public @Nullable String nextHref() {
            return page * ArticleLists.ON_A_PAGE < total ? Links.author(name) + "?page=" + (page + 1) : null;
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/authors/{name}", this::show);
    }

    private void show(Context context) {
        String asked = context.pathParam("name");
        List<Reading> signed = bylines.list(asked);
        if (signed.isEmpty()) {
            throw DeskException.notFound("no-author", asked);
        }
        int page = page(context.queryParam("page"));
        int from = Math.min((page - 1) * ArticleLists.ON_A_PAGE, signed.size());
        int to = Math.min(from + ArticleLists.ON_A_PAGE, signed.size());
        String name = Objects.requireNonNullElse(Bylines.spelling(signed.get(0).article(), asked), asked);
        TreeSet<String> outlets = new TreeSet<>();
        signed.forEach(reading -> {
            String outlet = reading.article().source().outlet();
            if (outlet != null) {
                outlets.add(outlet);
            }
        });
        pages.show(
                context,
                "author",
                name,
                new View(
                        name,
                        biographies(signed),
                        List.copyOf(outlets),
                        signed.subList(from, to).stream().map(ArticleLine::of).toList(),
                        signed.size(),
                        page),
                Frame.Other.list(Links.author(name), ""));
    }

    private static int page(@Nullable String page) {
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** Of articles that several sign it is not known whom the words are about. */
    private static List<Biography> biographies(List<Reading> signed) {
        TreeSet<String> seen = new TreeSet<>();
        return signed.stream()
                .map(Reading::article)
                .filter(article -> article.byline().authors().size() == 1)
                .flatMap(article -> biography(article).stream())
                .filter(biography -> seen.add(biography.text()))
                .toList();
    }

    private static List<Biography> biography(Article article) {
        String about = article.byline().about();
        return about == null
                ? List.of()
                : List.of(new Biography(about, article.id(), article.source().outlet()));
    }
}
