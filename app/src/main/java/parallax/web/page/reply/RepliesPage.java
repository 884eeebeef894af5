package parallax.web.page.reply;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import parallax.discussion.Arrival;
import parallax.discussion.Draft;
import parallax.discussion.Outcome;
import parallax.discussion.Places;
import parallax.web.desk.Desk;
import parallax.web.desk.DeskSettings;
import parallax.web.http.Client;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.page.Frame;
import parallax.web.page.Pages;

/** The discussion of an article on a page of its own, which also takes in what is written under the article itself. */
public final class RepliesPage implements Routes {

    /** What persons do not see; what fills in all fields does. */
    static final String HIDDEN = "subject";

    private static final String MADE = "made";
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int AN_HOUR = 3600;

    private final Pages pages;
    private final ReplyViews views;
    private final Headlines headlines;
    private final OwnReplies own;
    private final ReplyFiles files;

    /** @param views shared with the page of the article, since a form that was made there comes in here */
    public RepliesPage(Desk desk, Pages pages, DeskSettings settings, ReplyViews views) {
        this.pages = pages;
        this.views = views;
        this.headlines = new Headlines(desk);
        this.own = new OwnReplies(settings.isEncrypted());
        this.files = new ReplyFiles(pages, views.discussion(), headlines, settings);
    }

    /**
     * What the page shows.
     *
     * @param headline of the article
     * @param replies to it, and the form
     */
    public record View(Headline headline, RepliesView replies) {

        public View {
            Objects.requireNonNull(headline);
            Objects.requireNonNull(replies);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/articles/{id}/replies", this::show);
        routes.post("/articles/{id}/replies", this::post);
        files.addTo(routes);
    }

    private void show(Context context) {
        String article = article(context);
        show(context, headline(context, article), views.show(context, article));
    }

    private void post(Context context) {
        String article = article(context);
        Headline headline = headline(context, article);
        Draft draft = draft(context);
        Arrival arrival = new Arrival(Client.of(context), context.formParam(MADE), field(context, HIDDEN));
        Outcome outcome = views.discussion().post(article, draft, arrival);
        if (outcome instanceof Outcome.Held held) {
            String id = held.reply().id();
            own.add(context, id);
            context.redirect(
                    Places.thread(article) + "?" + ReplyViews.HELD + "=" + id + "#reply-form", HttpStatus.SEE_OTHER);
            return;
        }
        say(context, outcome);
        show(context, headline, views.again(context, article, draft, outcome));
        context.header("Cache-Control", "no-store"); // what was typed goes back to who typed it, and stays nowhere
    }

    private static void say(Context context, Outcome outcome) {
        if (outcome instanceof Outcome.TooOften often) {
            context.status(TOO_MANY)
                    .header("Retry-After", String.valueOf(often.bound().time().toSeconds()));
        } else if (outcome instanceof Outcome.Full) {
            context.status(UNAVAILABLE).header("Retry-After", String.valueOf(AN_HOUR));
        } else {
            context.status(UNPROCESSABLE);
        }
    }

    private void show(Context context, Headline headline, RepliesView replies) {
        pages.show(
                context,
                "replies",
                pages.words(context).get("reply.page", headline.text()),
                new View(headline, replies),
                List.of(Frame.Other.atom(replies.path() + ".atom"), Frame.Other.json(replies.path() + ".json")));
    }

    private static String article(Context context) {
        return Ids.check(context, context.pathParam("id"));
    }

    private Headline headline(Context context, String article) {
        return headlines
                .find(pages.words(context), article)
                .orElseThrow(() -> DeskException.notFound("no-discussion", article));
    }

    private static Draft draft(Context context) {
        return new Draft(
                Ids.find(context, context.formParam("parent")),
                field(context, "name"),
                field(context, "email"),
                field(context, "website"),
                field(context, "text"));
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value;
    }
}
