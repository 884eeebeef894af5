package parallax.web.page.source;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.capture.fetch.Fetcher;
import parallax.store.desk.access.Token;
import parallax.store.desk.follow.Source;
import parallax.store.desk.follow.Sources;
import parallax.web.desk.Desk;
import parallax.web.follow.Follower;
import parallax.web.follow.Opml;
import parallax.web.http.Bodies;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;
import parallax.web.page.Frame;
import parallax.web.page.Pages;
import parallax.web.words.Words;

/** Feeds and sites that are followed, and how it goes. */
public final class SourcesPage implements Routes {

    private static final String PATH = "/sources";
    private static final String OPML = PATH + ".opml";
    private static final int MOST_DIGITS = 6;

    private final Desk desk;
    private final Pages pages;
    private final Follower follower;

    public SourcesPage(Desk desk, Pages pages, Follower follower) {
        this.desk = desk;
        this.pages = pages;
        this.follower = follower;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.get(OPML, this::export);
        routes.post(PATH, this::look);
        routes.post(PATH + "/add", this::add);
        routes.post(PATH + "/opml", this::take);
        routes.post(PATH + "/pause", context -> change(context, "paused"));
        routes.post(PATH + "/resume", context -> change(context, "resumed"));
        routes.post(PATH + "/remove", context -> change(context, "removed"));
        routes.post(PATH + "/look", context -> change(context, "looking"));
    }

    private void show(Context context) {
        Visitor.require(context, Visitor.Role.REVIEWER, Token.Scope.READ);
        show(context, SourcesView.Notice.done(done(context)), null);
    }

    /** What was done before the browser asked anew, in words; null when nothing was. */
    private @Nullable String done(Context context) {
        Words words = pages.words(context);
        String key = "sources.done." + context.queryParam("done");
        return words.has(key)
                ? words.get(key, number(context, "added"), number(context, "known"), number(context, "left"))
                : null;
    }

    private static int number(Context context, String name) {
        String written = Objects.requireNonNullElse(context.queryParam(name), "");
        return written.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(written) : 0;
    }

    private void show(Context context, SourcesView.Notice notice, Follower.@Nullable Looked offer) {
        SourcesView view = new SourcesView(
                desk.store().sources().list(),
                follower.isOn(),
                Visitor.of(context).may(Visitor.Role.ADMIN),
                desk.location().toString(),
                notice,
                offer);
        pages.show(
                context,
                "sources",
                pages.words(context).get("sources.title"),
                view,
                List.of(new Frame.Other("text/x-opml", OPML, "OPML")));
    }

    private void refuse(Context context, String problem) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(context, SourcesView.Notice.problem(problem), null);
    }

    private void export(Context context) {
        Visitor.require(context, Visitor.Role.REVIEWER, Token.Scope.READ);
        List<Source> sources = desk.store().sources().list().stream()
                .map(Source.Followed::source)
                .toList();
        context.contentType("text/x-opml; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"sources.opml\"")
                .result(Opml.write(pages.words(context).get("sources.opml.title"), sources));
    }

    /** A feed is followed at once; of a page it is asked which of its feeds is meant. Where nothing is followed nothing is asked. */
    private void look(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.ADMIN, Token.Scope.WRITE);
        String address = field(context, "address").strip();
        if (!follower.isOn()) {
            add(context);
            return;
        }
        try {
            new Source(address, Source.Kind.FEED, address, null); // within its bounds, or it is said why not
            Follower.Looked looked = follower.look(address);
            if (!looked.feed()) {
                show(context, SourcesView.Notice.NONE, looked);
                return;
            }
            String title = field(context, "title");
            String called = title.isBlank() ? Objects.requireNonNullElse(looked.title(), address) : title;
            added(context, new Source(address, Source.Kind.FEED, cut(called), field(context, "folder")), visitor);
        } catch (Fetcher.FetchException | IllegalArgumentException e) {
            refuse(context, pages.words(context).get("sources.not-had", String.valueOf(e.getMessage())));
        }
    }

    private static String cut(String title) {
        int length = title.codePointCount(0, title.length());
        return length <= Source.MOST_TITLE ? title : title.substring(0, title.offsetByCodePoints(0, Source.MOST_TITLE));
    }

    private void add(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.ADMIN, Token.Scope.WRITE);
        String address = field(context, "address").strip();
        String title = field(context, "title");
        Source.Kind kind =
                field(context, "kind").toUpperCase(Locale.ROOT).equals("SITE") ? Source.Kind.SITE : Source.Kind.FEED;
        try {
            String called = title.isBlank() ? address : cut(title);
            added(context, new Source(address, kind, called, field(context, "folder")), visitor);
        } catch (IllegalArgumentException e) {
            refuse(context, pages.words(context).get("sources.not-had", String.valueOf(e.getMessage())));
        }
    }

    private void added(Context context, Source source, Visitor visitor) {
        boolean added = desk.store().sources().add(source, visitor.who());
        follower.wake();
        done(context, added ? "added" : "known");
    }

    private static void done(Context context, String what) {
        context.redirect(PATH + "?done=" + what, HttpStatus.SEE_OTHER);
    }

    private static String field(Context context, String name) {
        return Objects.requireNonNullElse(context.formParam(name), "");
    }

    private void change(Context context, String what) {
        Visitor visitor = Visitor.require(context, Visitor.Role.ADMIN, Token.Scope.WRITE);
        String address = field(context, "address");
        Sources sources = desk.store().sources();
        if (sources.find(address).isEmpty()) {
            throw DeskException.notFound("unknown-source", address);
        }
        switch (what) {
            case "paused" -> sources.pause(address, visitor.who());
            case "resumed" -> sources.resume(address, visitor.who());
            case "removed" -> sources.remove(address, visitor.who());
            default -> {
                sources.putOff(address, Duration.ZERO);
                follower.wake();
            }
        }
        done(context, what);
    }

    private void take(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.ADMIN, Token.Scope.WRITE);
        UploadedFile file = context.uploadedFile("file");
        if (file == null || file.size() == 0) {
            refuse(context, pages.words(context).get("sources.opml.none"));
            return;
        }
        Opml.Taken taken = read(file, visitor);
        follower.wake();
        if (taken.trouble() != null) {
            refuse(
                    context,
                    pages.words(context).get("sources.opml.damaged", taken.trouble(), taken.added(), taken.known()));
            return;
        }
        context.redirect(
                PATH + "?done=imported&added=" + taken.added() + "&known=" + taken.known() + "&left=" + taken.left(),
                HttpStatus.SEE_OTHER);
    }

    private Opml.Taken read(UploadedFile file, Visitor visitor) {
        try {
            return Opml.read(
                    file.filename(), file.content(), Bodies.MOST, desk.store().sources(), visitor.who());
        } catch (IOException e) {
            throw new UncheckedIOException("what was uploaded cannot be read", e);
        }
    }
}
