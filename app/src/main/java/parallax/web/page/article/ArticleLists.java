package parallax.web.page.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import parallax.web.desk.Recent;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.page.Frame;
import parallax.web.page.Pages;

/** All articles of a ledger, the newest first, narrowed by outlet and day. */
public final class ArticleLists implements Routes {

    static final int ON_A_PAGE = 50;

    private static final Filter ARTICLES = new Filter.Named(Field.KIND, "article");

    private final Desk desk;
    private final Pages pages;
    private final Recent<String, List<Facets.Count>> outlets = new Recent<>(1);

    public ArticleLists(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * What a reader asked for.
     *
     * @param outlet name of the outlet; empty for all
     * @param from first day of publication; null for no bound
     * @param to last day, likewise
     */
    public record Wanted(
            String outlet,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static Wanted of(Context context) {
            return new Wanted(
                    Objects.requireNonNullElse(context.queryParam("outlet"), "").strip(),
                    day(context.queryParam("from")),
                    day(context.queryParam("to")));
        }

        private static @Nullable LocalDate day(@Nullable String value) {
            try {
                return value == null || value.isBlank() ? null : LocalDate.parse(value.strip());
            } catch (DateTimeException e) {
                throw new DeskException(400, "no-day", String.valueOf(value));
            }
        }

        Query query() {
            List<Filter> filters = new ArrayList<>(List.of(ARTICLES));
            if (!outlet.isEmpty()) {
                filters.add(new Filter.Named(Field.OUTLET, outlet));
            }
            if (from != null || to != null) {
                filters.add(new Filter.Days(from, to));
            }
            return new Query(null, filters);
        }

        /** The parameters of an address, each with a mark before it. */
        public String parameters() {
            return (outlet.isEmpty() ? "" : "&outlet=" + Links.encode(outlet))
                    + (from == null ? "" : "&from=" + from)
                    + (to == null ? "" : "&to=" + to);
        }

        /** Whether anything narrows the list. */
        public boolean isNarrowed() {
            return !outlet.isEmpty() || from != null || to != null;
        }
    }

    /**
     * What the page shows.
     *
     * @param wanted what was asked for
     * @param total how many there are
     * @param lines of this page
     * @param outlets that have most articles
     * @param next where the next page begins; null when nothing follows
     */
    public record View(
            Wanted wanted,
            Total total,
            List<ArticleLine> lines,
            List<Facets.Count> outlets,
            @Nullable String next) {

        public View {
            Objects.requireNonNull(wanted);
            Objects.requireNonNull(total);
            lines = List.copyOf(lines);
            outlets = List.copyOf(outlets);
        }

        /** The next page; null when nothing follows. */
        public @Nullable String nextHref() {
            return next == null ? null : "/articles?after=" + next + wanted.parameters();
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/articles", this::show);
    }

    private void show(Context context) {
        Wanted wanted = Wanted.of(context);
        Query query = wanted.query();
        String after = context.queryParam("after");
        Page page = desk.search().find(query, after == null ? Cursor.START : Cursor.parse(after), ON_A_PAGE);
        Cursor next = page.next();
        String others = wanted.parameters().replaceFirst("^&", "?");
        pages.show(
                context,
                "articles",
                pages.words(context).get("nav.articles"),
                new View(
                        wanted,
                        desk.search().count(query),
                        page.hits().stream()
                                .map(hit -> ArticleLine.of(hit.reading()))
                                .toList(),
                        outlets.get("", desk.generation(), this::outlets),
                        next == null ? null : next.write()),
                Frame.Other.list("/articles", others));
    }

    private List<Facets.Count> outlets() {
        Map<Facets.Group, List<Facets.Count>> groups =
                desk.search().facets(new Query(null, List.of(ARTICLES))).groups();
        return groups.getOrDefault(Facets.Group.OUTLET, List.of());
    }
}
