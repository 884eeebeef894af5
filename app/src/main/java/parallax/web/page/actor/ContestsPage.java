package parallax.web.page.actor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.reader.Contest;
import parallax.store.desk.reader.Contests;
import parallax.store.found.Actors;
import parallax.text.Labels;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;
import parallax.web.page.Pages;

/** Requests about the pages of persons: what waits, what is hidden, and what was decided. */
public final class ContestsPage implements Routes {

    private static final String PATH = "/moderation/contests";
    private static final int DECIDED = 50;

    private final Desk desk;
    private final Pages pages;
    private final Contests contests;

    public ContestsPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.contests = desk.store().contests();
    }

    /**
     * A request with the name of whose page it is about.
     *
     * @param contest the request
     * @param actor name of the actor; the id where the ledger has them no more
     * @param address of who asks, where a reviewer asked to see it; null else
     */
    public record Line(
            Contest contest, String actor, @Nullable String address) {

        public Line {
            Objects.requireNonNull(contest);
            Objects.requireNonNull(actor);
        }
    }

    /**
     * What the page shows.
     *
     * @param held what waits, oldest first
     * @param hidden by which pages are hidden now
     * @param decided what was decided, newest first
     */
    public record View(List<Line> held, List<Line> hidden, List<Line> decided) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, context -> show(context, null, null));
        routes.post(PATH + "/{id}/address", this::address);
        routes.post(PATH + "/{id}/{state}", this::decide);
        routes.post(PATH + "/lift", this::lift);
    }

    private void show(Context context, @Nullable String id, @Nullable String address) {
        Visitor.require(context, Visitor.Role.REVIEWER);
        pages.show(
                context,
                "contests",
                pages.words(context).get("contests.title"),
                new View(
                        lines(contests.listHeld(), id, address),
                        lines(contests.listHidden(), null, null),
                        lines(contests.listDecided(DECIDED), null, null)));
    }

    private List<Line> lines(List<Contest> all, @Nullable String id, @Nullable String address) {
        Actors actors = new Actors(desk.ledger());
        return all.stream()
                .map(contest -> new Line(
                        contest,
                        actors.findActor(contest.request().actor())
                                .map(known -> known.actor().name())
                                .orElse(contest.request().actor()),
                        contest.id().equals(id) ? address : null))
                .toList();
    }

    /** Shown on this answer alone; that somebody looked stands in the audit log. */
    private void address(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        String id = context.pathParam("id");
        String address =
                contests.findAddress(id, visitor.who()).orElseThrow(() -> DeskException.notFound("no-contest", id));
        show(context, id, address);
    }

    private void decide(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        String id = context.pathParam("id");
        Contest.State state = Labels.parse(Contest.State.class, context.pathParam("state"));
        if (!contests.decide(id, state, visitor.who())) {
            throw DeskException.notFound("no-contest", id);
        }
        context.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void lift(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        String actor = Objects.toString(context.formParam("actor"), "");
        if (!contests.lift(actor, visitor.who())) {
            throw DeskException.notFound("not-hidden", actor);
        }
        context.redirect(PATH, HttpStatus.SEE_OTHER);
    }
}
