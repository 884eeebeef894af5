package parallax.web.page.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Actor;
import parallax.store.Decision;
import parallax.store.desk.book.AuditLine.Action;
import parallax.store.found.Actors;
import parallax.store.found.KnownActor;
import parallax.store.found.Mentioned;
import parallax.web.desk.Desk;
import parallax.web.desk.HiddenActors;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;
import parallax.web.page.Pages;

/** Two names that are one actor, by a person's decision, and such decisions taken back. */
public final class SameActorsPage implements Routes {

    private static final String PATH = "/review/actors";
    private static final int FOUND = 40;

    private final Desk desk;
    private final Pages pages;
    private final Actors actors;

    public SameActorsPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.actors = new Actors(desk.ledger());
    }

    /**
     * What the page shows.
     *
     * @param words that names begin with
     * @param found actors of such names
     * @param chosen who is to be somebody else, null when nobody is chosen yet
     * @param decisions what was decided, newest first
     */
    public record View(
            String words, List<Mentioned> found, @Nullable Actor chosen, List<DecisionLine> decisions) {

        public View {
            found = List.copyOf(found);
            decisions = List.copyOf(decisions);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH, this::merge);
        routes.post(PATH + "/undo/{number}", this::undo);
    }

    private void show(Context context) {
        Visitor.require(context, Visitor.Role.REVIEWER);
        String words = Objects.toString(context.queryParam("q"), "").strip();
        String first = Objects.toString(context.queryParam("first"), "");
        pages.show(
                context,
                "reviewactors",
                pages.words(context).get("review.same.title"),
                new View(
                        words,
                        found(words),
                        actors.findActor(first).map(KnownActor::actor).orElse(null),
                        DecisionLine.list(desk, List.of(Decision.Kind.MERGE), this::name)));
    }

    /** Whose page is hidden is suggested to nobody. */
    private List<Mentioned> found(String words) {
        if (words.isEmpty()) {
            return List.of();
        }
        Set<String> hidden = new HiddenActors(desk).ids();
        return actors.list(words, FOUND).stream()
                .filter(each -> !hidden.contains(each.actor().id()))
                .toList();
    }

    private String name(String id) {
        return actors.findActor(id).map(known -> known.actor().name()).orElse(id);
    }

    private void merge(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        String first = Objects.toString(context.formParam("first"), "");
        String second = Objects.toString(context.formParam("second"), "");
        if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
            throw new DeskException(400, "two-actors");
        }
        DecisionLine.write(desk, context, visitor, (decisions, making) -> decisions.merge(first, second, making));
        desk.store().audit().add(visitor.who(), Action.MERGED, first, "actor " + second);
        context.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void undo(Context context) {
        DecisionLine.undo(desk, context);
        context.redirect(PATH, HttpStatus.SEE_OTHER);
    }
}
