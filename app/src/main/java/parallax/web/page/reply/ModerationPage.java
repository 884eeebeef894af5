package parallax.web.page.reply;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.discussion.Moderation;
import parallax.discussion.Verdict;
import parallax.store.desk.reader.Reply;
import parallax.text.Labels;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;
import parallax.web.page.Pages;
import parallax.web.words.Words;

/** Where replies are shown, refused and removed, one by one or several together. */
public final class ModerationPage implements Routes {

    static final String PATH = "/moderation";

    private static final String ID = "id";
    private static final String DECIDED = "decided";

    private final Pages pages;
    private final Moderation moderation;
    private final Headlines headlines;

    public ModerationPage(Desk desk, Pages pages) {
        this.pages = pages;
        this.moderation = new Moderation(desk.store().replies());
        this.headlines = new Headlines(desk);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH, this::decide);
    }

    private void show(Context context) {
        Visitor.require(context, Visitor.Role.REVIEWER);
        boolean decided = DECIDED.equals(context.queryParam("state"));
        List<Reply> replies = decided ? moderation.listDecided() : moderation.listHeld();
        Map<Reply.State, Long> counts = moderation.count();
        Words words = pages.words(context);
        pages.show(
                context,
                "moderation",
                words.get("moderation.title"),
                new ModerationView(
                        decided,
                        replies.stream().map(reply -> row(words, reply)).toList(),
                        counts.getOrDefault(Reply.State.HELD, 0L),
                        counts.getOrDefault(Reply.State.SHOWN, 0L) + counts.getOrDefault(Reply.State.REFUSED, 0L),
                        done(context)));
    }

    private ModerationView.Row row(Words words, Reply reply) {
        String parent = reply.parent();
        return new ModerationView.Row(
                reply,
                headlines.find(words, reply.article()).orElse(null),
                parent == null ? null : moderation.find(parent).orElse(null));
    }

    private static ModerationView.@Nullable Done done(Context context) {
        String did = context.queryParam("did");
        return did == null || did.isEmpty()
                ? null
                : new ModerationView.Done(parse(did), ids(context, context.queryParams(ID)));
    }

    private void decide(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        boolean decided = DECIDED.equals(context.formParam("state"));
        Order order = order(context);
        if (order.verdict() == Verdict.REMOVE && context.formParam("sure") == null) {
            ask(context, order.ids(), decided);
            return;
        }
        List<String> done = moderation.decide(order.ids(), order.verdict(), visitor.who());
        String ids = done.stream().map(id -> "&" + ID + "=" + id).collect(Collectors.joining());
        String list = decided ? "&state=" + DECIDED : "";
        context.redirect(PATH + "?did=" + Labels.of(order.verdict()) + list + ids, HttpStatus.SEE_OTHER);
    }

    /** What is to be done, with which. */
    private record Order(Verdict verdict, List<String> ids) {}

    /** One reply has its own buttons, {@code one=show:ID}; those that are marked have {@code all=show}. */
    private static Order order(Context context) {
        String one = context.formParam("one");
        if (one == null) {
            return new Order(parse(context.formParam("all")), ids(context, context.formParams(ID)));
        }
        int colon = one.indexOf(':');
        String id = Ids.check(context, one.substring(colon + 1));
        return new Order(parse(one.substring(0, Math.max(0, colon))), List.of(id));
    }

    private static Verdict parse(@Nullable String label) {
        for (Verdict verdict : Verdict.values()) {
            if (Labels.of(verdict).equals(label)) {
                return verdict;
            }
        }
        throw new DeskException(400, "no-verdict");
    }

    private static List<String> ids(Context context, List<String> given) {
        return given.stream()
                .limit(Moderation.MOST)
                .map(id -> Ids.check(context, id))
                .toList();
    }

    /** Without a script too nothing is lost for good by one wrong key. */
    private void ask(Context context, List<String> ids, boolean decided) {
        Words words = pages.words(context);
        List<ModerationView.Row> rows = ids.stream()
                .map(moderation::find)
                .flatMap(Optional::stream)
                .filter(reply -> reply.state() != Reply.State.REMOVED)
                .map(reply -> row(words, reply))
                .toList();
        if (rows.isEmpty()) {
            throw new DeskException(400, "nothing-marked");
        }
        pages.show(
                context,
                "removal",
                words.get("moderation.sure", rows.size()),
                new ModerationView.Removal(rows, decided));
    }
}
