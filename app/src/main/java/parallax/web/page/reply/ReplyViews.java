package parallax.web.page.reply;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.discussion.Discussion;
import parallax.discussion.Draft;
import parallax.discussion.Outcome;
import parallax.discussion.ReplyData;
import parallax.store.desk.reader.Branch;
import parallax.store.desk.reader.Reply;
import parallax.web.desk.Desk;
import parallax.web.page.Pages;
import parallax.web.words.Words;

/** Makes of a request what stands under an article: on its own page, and on that of the article. */
public final class ReplyViews {

    /** The reply that is answered, in the query. */
    static final String ANSWERED = "reply-to";

    /** The reply that was sent, in the query. */
    static final String HELD = "held";

    private final Discussion discussion;
    private final Pages pages;

    public ReplyViews(Desk desk, Pages pages) {
        this.discussion = new Discussion(desk.store().replies(), desk.clock());
        this.pages = pages;
    }

    Discussion discussion() {
        return discussion;
    }

    /**
     * What a page shows under an article.
     *
     * @param article id of an article that is in the ledger
     */
    public RepliesView show(Context context, String article) {
        Reply answered = find(article, Ids.find(context, context.queryParam(ANSWERED)));
        Draft empty = Draft.empty(answered == null ? null : answered.id());
        Reply own = findOwn(context, article);
        return view(article, new ReplyForm(empty, answered, List.of(), null, own, discussion.formTime()));
    }

    /** The same after a draft that was not taken, which is given back to who typed it. */
    RepliesView again(Context context, String article, Draft typed, Outcome outcome) {
        Words words = pages.words(context);
        Reply answered = find(article, typed.parent());
        Draft draft = new Draft(
                answered == null ? null : answered.id(), typed.name(), typed.address(), typed.website(), typed.text());
        String refusal = null;
        if (outcome instanceof Outcome.TooOften often) {
            refusal = words.label(often.bound());
        } else if (outcome instanceof Outcome.Full full) {
            refusal = words.get("reply.full", full.held());
        }
        return view(
                article,
                new ReplyForm(
                        draft,
                        answered,
                        outcome instanceof Outcome.Wrong wrong ? wrong.faults() : List.of(),
                        refusal,
                        null,
                        discussion.formTime()));
    }

    private RepliesView view(String article, ReplyForm form) {
        List<Branch> thread = discussion.listThread(article);
        return new RepliesView(article, thread, ReplyData.count(thread), form);
    }

    private @Nullable Reply find(String article, @Nullable String id) {
        return id == null ? null : discussion.findShown(article, id).orElse(null);
    }

    private @Nullable Reply findOwn(Context context, String article) {
        String id = Ids.find(context, context.queryParam(HELD));
        return id == null || !OwnReplies.contains(context, id)
                ? null
                : discussion.find(article, id).orElse(null);
    }
}
