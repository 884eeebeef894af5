package parallax.web.page.reply;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.discussion.Discussion;
import parallax.discussion.Places;
import parallax.discussion.ReplyData;
import parallax.discussion.ReplyFeed;
import parallax.store.desk.reader.Branch;
import parallax.store.desk.reader.Reply;
import parallax.text.Fingerprint;
import parallax.web.desk.DeskSettings;
import parallax.web.http.DeskException;
import parallax.web.page.Pages;
import parallax.web.words.Words;

/** What is shown of discussions, for programs: feeds and data. */
final class ReplyFiles {

    private static final String ATOM = "application/atom+xml; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";
    private static final String ALL = "/replies.atom";
    private static final int NOT_MODIFIED = 304;
    private static final int TAG = 20;

    private final Pages pages;
    private final Discussion discussion;
    private final Headlines headlines;
    private final @Nullable URI address;

    ReplyFiles(Pages pages, Discussion discussion, Headlines headlines, DeskSettings settings) {
        this.pages = pages;
        this.discussion = discussion;
        this.headlines = headlines;
        this.address = settings.address();
    }

    void addTo(RoutesConfig routes) {
        routes.get("/articles/{id}/replies.atom", this::feed);
        routes.get("/articles/{id}/replies.json", this::data);
        routes.get(ALL, this::feedOfAll);
    }

    private void feed(Context context) {
        String article = Ids.check(context, context.pathParam("id"));
        Words words = pages.words(context);
        List<Reply> latest = flat(discussion.listThread(article))
                .filter(reply -> reply.state() == Reply.State.SHOWN)
                .sorted(Comparator.comparing(ReplyFiles::shownAt).reversed())
                .limit(ReplyFeed.MOST)
                .toList();
        String path = Places.thread(article);
        String title = words.get("reply.page", headline(words, article).text());
        answer(
                context,
                ATOM,
                new ReplyFeed(base(context), path + ".atom", path, title, entries(words, latest)).toAtom());
    }

    private void feedOfAll(Context context) {
        Words words = pages.words(context);
        List<ReplyFeed.Entry> entries = entries(words, discussion.listLatest(ReplyFeed.MOST));
        answer(context, ATOM, new ReplyFeed(base(context), ALL, "/", words.get("reply.all"), entries).toAtom());
    }

    private void data(Context context) {
        String article = Ids.check(context, context.pathParam("id"));
        headline(pages.words(context), article);
        answer(context, JSON, ReplyData.write(article, discussion.listThread(article)));
    }

    private List<ReplyFeed.Entry> entries(Words words, List<Reply> replies) {
        return replies.stream().map(reply -> entry(words, reply)).toList();
    }

    private ReplyFeed.Entry entry(Words words, Reply reply) {
        String title = headlines
                .find(words, reply.article())
                .map(headline -> words.get("reply.by-on", reply.name(), headline.text()))
                .orElseGet(() -> words.get("reply.by", reply.name()));
        String parent = reply.parent();
        Reply answered = parent == null
                ? null
                : discussion.findShown(reply.article(), parent).orElse(null);
        return new ReplyFeed.Entry(reply, title, answered);
    }

    private Headline headline(Words words, String article) {
        return headlines.find(words, article).orElseThrow(() -> DeskException.notFound("no-discussion", article));
    }

    private static Stream<Reply> flat(List<Branch> branches) {
        return branches.stream().flatMap(branch -> Stream.concat(Stream.of(branch.reply()), flat(branch.answers())));
    }

    private static Instant shownAt(Reply reply) {
        return reply.decided() == null ? reply.postedAt() : reply.decided().at();
    }

    /** The address of the desk as the asker knows it, without a slash at its end. */
    private String base(Context context) {
        String base = address == null
                ? context.scheme() + "://" + Objects.requireNonNullElse(context.header("Host"), "localhost")
                : address.toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static void answer(Context context, String type, String content) {
        String tag = "\"" + Fingerprint.sha256(content).substring(0, TAG) + "\"";
        context.header("ETag", tag).header("Cache-Control", "no-cache").header("Vary", "Accept-Language, Cookie");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(NOT_MODIFIED);
            return;
        }
        context.contentType(type).result(content);
    }
}
