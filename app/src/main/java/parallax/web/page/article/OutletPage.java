package parallax.web.page.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.store.search.Cursor;
import parallax.store.search.Facets;
import parallax.store.search.Field;
import parallax.store.search.Filter;
import parallax.store.search.Page;
import parallax.store.search.Query;
import parallax.store.search.Total;
import parallax.web.article.ArticleLine;
import parallax.web.article.Links;
import parallax.web.desk.Desk;
import parallax.web.desk.HiddenActors;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.page.Frame;
import parallax.web.page.Pages;

/** An outlet: its articles, and who speaks in them. */
public final class OutletPage implements Routes {

    private final Desk desk;
    private final Pages pages;

    public OutletPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param name of the outlet
     * @param total how many articles it has
     * @param lines of this page, the newest first
     * @param facets of its records
     * @param next where the next page begins; null when nothing follows
     */
    public record View(
            String name,
            Total total,
            List<ArticleLine> lines,
            Facets facets,
            @Nullable String next) {

        public View {
            Objects.requireNonNull(name);
            Objects.requireNonNull(total);
            Objects.requireNonNull(facets);
            lines = List.copyOf(lines);
        }

        public List<Facets.Count> counts(Facets.Group group) {
            return facets.groups().getOrDefault(group, List.of());
        }

        public @Nullable String nextHref() {
            return next == null ? null : Links.outlet(name) + "?after=" + next;
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/outlets/{name}", this::show);
    }

    private void show(Context context) {
        Filter outlet = new Filter.Named(Field.OUTLET, context.pathParam("name"));
        Query articles = new Query(null, List.of(new Filter.Named(Field.KIND, "article"), outlet));
        String after = context.queryParam("after");
        Page page = desk.search()
                .find(articles, after == null ? Cursor.START : Cursor.parse(after), ArticleLists.ON_A_PAGE);
        List<ArticleLine> lines =
                page.hits().stream().map(hit -> ArticleLine.of(hit.reading())).toList();
        if (lines.isEmpty() && after == null) {
            throw DeskException.notFound("no-outlet", context.pathParam("name"));
        }
        String name = lines.isEmpty() ? context.pathParam("name") : name(lines);
        Cursor next = page.next();
        pages.show(
                context,
                "outlet",
                name,
                new View(
                        name,
                        desk.search().count(articles),
                        lines,
                        desk.search().facets(new Query(null, List.of(outlet)), new HiddenActors(desk).ids()),
                        next == null ? null : next.write()),
                Frame.Other.list(Links.outlet(name), ""));
    }

    /** As its articles spell it; an address has it without what a path cannot hold. */
    private static String name(List<ArticleLine> lines) {
        return Objects.requireNonNullElse(lines.get(0).outlet(), "");
    }
}
