package parallax.web.page.actor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import parallax.store.found.Actors;
import parallax.store.found.Mentioned;
import parallax.web.desk.Desk;
import parallax.web.desk.HiddenActors;
import parallax.web.desk.Recent;
import parallax.web.http.Routes;
import parallax.web.page.Frame;
import parallax.web.page.Pages;

/** Who takes part in the records of the ledger. */
public final class ActorsPage implements Routes {

    private static final int SHOWN = 60;
    private static final int KEPT = 50;

    private final Desk desk;
    private final Pages pages;
    private final Recent<String, List<Mentioned>> lists = new Recent<>(KEPT);

    public ActorsPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param words that names begin with, empty for all
     * @param actors those with most records first
     * @param more whether there may be others
     */
    public record View(String words, List<Mentioned> actors, boolean more) {

        public View {
            actors = List.copyOf(actors);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/actors", this::show);
    }

    private void show(Context context) {
        String words = Objects.toString(context.queryParam("q"), "").strip();
        List<Mentioned> found =
                lists.get(words, desk.generation(), () -> new Actors(desk.ledger()).list(words, Actors.MOST));
        Set<String> hidden = new HiddenActors(desk).ids();
        List<Mentioned> shown = found.stream()
                .filter(each -> !hidden.contains(each.actor().id()))
                .limit(SHOWN)
                .toList();
        String query = words.isEmpty() ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        pages.show(
                context,
                "actors",
                pages.words(context).get("actors.title"),
                new View(words, shown, found.size() > SHOWN),
                List.of(Frame.Other.json("/actors.json" + query), Frame.Other.csv("/actors.csv" + query)));
    }
}
