package parallax.web.page.actor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Actor;
import parallax.store.desk.reader.Contests;
import parallax.store.desk.reader.Request;
import parallax.store.desk.reader.Sender;
import parallax.store.found.KnownActor;
import parallax.text.Fingerprint;
import parallax.text.Labels;
import parallax.web.desk.Desk;
import parallax.web.http.Client;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.page.Pages;

/** The form by which the page of a person is contested. What is sent is held until a reviewer decides. */
public final class ContestPage implements Routes {

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final int MOST = 5;

    private final Desk desk;
    private final Pages pages;
    private final Contests contests;
    private final String salt;

    public ContestPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.contests = desk.store().contests();
        this.salt = java.util.UUID.randomUUID().toString();
    }

    /**
     * What was typed.
     *
     * @param name of who asks
     * @param address their e-mail address
     * @param wish what is asked
     * @param reason why
     */
    public record Typed(String name, String address, String wish, String reason) {}

    /**
     * What the page shows.
     *
     * @param actor whose page is contested
     * @param typed what stands in the form
     * @param trouble why what was sent was not taken, null when nothing was sent
     * @param sent whether it was taken
     */
    public record View(Actor actor, Typed typed, @Nullable String trouble, boolean sent) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/actors/{id}/contest", this::show);
        routes.post("/actors/{id}/contest", this::send);
    }

    private Actor person(Context context) {
        KnownActor known = ActorPage.open(desk, context.pathParam("id"));
        if (known.actor().kind() != Actor.Kind.PERSON) {
            throw new DeskException(404, "no-person", known.actor().name());
        }
        return known.actor();
    }

    private void show(Context context) {
        boolean sent = "1".equals(context.queryParam("sent"));
        show(context, person(context), new Typed("", "", "hide", ""), null, sent);
    }

    private void show(Context context, Actor actor, Typed typed, @Nullable String trouble, boolean sent) {
        pages.show(
                context,
                "contest",
                pages.words(context).get("contest.title", actor.name()),
                new View(actor, typed, trouble, sent));
    }

    private void send(Context context) {
        Actor actor = person(context);
        Typed typed = new Typed(
                text(context, "name"), text(context, "email"), text(context, "wish"), text(context, "reason"));
        String fingerprint = Fingerprint.sha256(salt + Client.of(context));
        Instant since = desk.clock().instant().minus(WINDOW);
        if (contests.countSince(fingerprint, since) >= MOST) {
            context.status(429);
            show(context, actor, typed, pages.words(context).get("contest.many"), false);
            return;
        }
        try {
            contests.post(
                    new Request(actor.id(), Labels.parse(Request.Wish.class, typed.wish()), typed.reason()),
                    new Sender(typed.name(), typed.address(), fingerprint));
        } catch (IllegalArgumentException e) {
            context.status(400);
            show(context, actor, typed, pages.words(context).get("contest.missing"), false);
            return;
        }
        context.redirect("/actors/" + actor.id() + "/contest?sent=1", HttpStatus.SEE_OTHER);
    }

    private static String text(Context context, String name) {
        return Objects.toString(context.formParam(name), "").strip();
    }
}
