package parallax.web.page.situation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import parallax.situation.claim.Claim;
import parallax.situation.series.FigureSeries;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.page.Pages;
import parallax.web.words.Words;

/** What several articles have from one mouth, and figures over time: each on a page of its own. */
public final class ClaimPages implements Routes {

    private final Pages pages;
    private final Waiting waiting;
    private final FoundFiles files;

    public ClaimPages(Desk desk, Pages pages) {
        this.pages = pages;
        this.waiting = new Waiting(desk.situations(), pages);
        this.files = new FoundFiles(desk);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/claims/{id}", this::claim);
        routes.get("/series/{id}", this::series);
    }

    /**
     * One utterance.
     *
     * @param claim as several tell it
     * @param say what the core says, in words
     */
    public record ClaimView(Claim claim, Say say) {}

    /**
     * Figures about one thing.
     *
     * @param series the figures
     * @param say what the core says, in words
     * @param picture the figures over time
     */
    public record SeriesView(FigureSeries series, Say say, Picture picture) {}

    private void claim(Context context) {
        String id = context.pathParam("id");
        Words words = pages.words(context);
        waiting.showFound(
                context,
                id,
                within -> within.claims().stream().anyMatch(each -> each.id().equals(id)),
                (held, stale) -> {
                    Claim claim = get(held.situation().claims(), id, "no-claim", Claim::id);
                    Say say = new Say(words, held);
                    pages.show(
                            context,
                            "situation/claimed",
                            say.shorten(claim.content()),
                            new ClaimView(claim, say),
                            files.of("/claims/", id));
                });
    }

    private void series(Context context) {
        String id = context.pathParam("id");
        Words words = pages.words(context);
        waiting.showFound(
                context,
                id,
                within -> within.series().stream().anyMatch(each -> each.id().equals(id)),
                (held, stale) -> {
                    FigureSeries series = get(held.situation().series(), id, "no-series", FigureSeries::id);
                    Say say = new Say(words, held);
                    pages.show(
                            context,
                            "situation/series",
                            say.thing(series.thing()),
                            new SeriesView(series, say, new Drawings(say, DisputePages::narrowed).series(series, true)),
                            files.of("/series/", id));
                });
    }

    private static <T> T get(List<T> all, String id, String problem, java.util.function.Function<T, String> idOf) {
        return all.stream()
                .filter(each -> idOf.apply(each).equals(id))
                .findFirst()
                .orElseThrow(() -> DeskException.notFound(problem, id));
    }
}
