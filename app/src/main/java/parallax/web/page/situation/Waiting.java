package parallax.web.page.situation;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parallax.situation.Situation;
import parallax.web.http.DeskException;
import parallax.web.page.Pages;
import parallax.web.situation.Held;
import parallax.web.situation.Situations;

/** Hands out situations to pages, or a page that says that one is on its way. */
final class Waiting {

    /** The field of an address that names the situation in which something is looked for. */
    static final String IN = "in";

    private static final String SECONDS = "2";

    private final Situations situations;
    private final Pages pages;

    Waiting(Situations situations, Pages pages) {
        this.situations = situations;
        this.pages = pages;
    }

    /** A page that is made of a situation. */
    interface Page {

        void show(Held held, boolean stale);
    }

    /**
     * Shows something that stands in a situation: the one that the address names, else the whole ledger.
     *
     * @throws DeskException 404 when there is no situation of this id
     */
    void showWithin(Context context, Page page) {
        String within = context.queryParam(IN);
        show(context, within == null || within.isBlank() ? Situations.WHOLE : within, page);
    }

    /**
     * Shows something that was found, in the situation that the address names, else in the whole ledger; what is not in there is
     * looked for among all that the ledger keeps.
     *
     * @param has whether a situation has it
     * @param page shows it, and says so where it is not there
     */
    void showFound(Context context, String id, Predicate<Situation> has, Page page) {
        showWithin(context, (held, stale) -> {
            Optional<Situations.Look<Held>> kept =
                    has.test(held.situation()) ? Optional.empty() : situations.findFound(id);
            if (kept.isEmpty()) {
                page.show(held, stale);
            } else {
                hand(context, kept.get(), page);
            }
        });
    }

    /** @throws DeskException 404 when there is no situation of this id */
    void show(Context context, String id, Page page) {
        Optional<Situations.Look<Held>> look = situations.find(id);
        if (look.isEmpty()) {
            throw DeskException.notFound("no-situation", id);
        }
        hand(context, look.get(), page);
    }

    private void hand(Context context, Situations.Look<Held> look, Page page) {
        @Nullable Held held = look.value();
        if (held == null) {
            wait(context);
        } else {
            page.show(held, look.stale());
        }
    }

    /** The browser asks again by itself, with scripts and without. */
    void wait(Context context) {
        context.status(202).header("Refresh", SECONDS);
        pages.show(context, "situation/working", pages.words(context).get("working.title"), "");
    }
}
