package parallax.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import parallax.store.search.Cursor;
import parallax.store.search.Field;
import parallax.store.search.Filter;
import parallax.store.search.Hit;
import parallax.store.search.Query;
import parallax.web.Desk;
import parallax.web.Routes;

/** The front: what is in the ledger in one glance. */
public final class FrontPage implements Routes {

    private static final int NEWEST = 12;
    private static final Query STATEMENTS = new Query(null, List.of(new Filter.Named(Field.KIND, "statement")));

    private final Desk desk;
    private final Pages pages;

    public FrontPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * What the front shows.
     *
     * @param place of the ledger, for the first step
     * @param articles how many there are
     * @param newest statements
     */
    public record View(String place, long articles, List<Hit> newest) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::show);
    }

    private void show(Context context) {
        pages.show(
                context,
                "front",
                "",
                new View(
                        desk.location().toString(),
                        desk.ledger().countArticles(),
                        desk.search().find(STATEMENTS, Cursor.START, NEWEST).hits()));
    }
}
