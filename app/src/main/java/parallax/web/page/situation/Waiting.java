package parallax.web.page.situation;

import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** @throws DeskException 404 when there is no situation of this id */
    void show(Context context, String id, Page page) {
        Optional<Situations.Look<Held>> look = situations.find(id);
        if (look.isEmpty()) {
            throw DeskException.notFound("no-situation", id);
        }
        @Nullable Held held = look.get().value();
        if (held == null) {
            wait(context);
        } else {
            page.show(held, look.get().stale());
        }
    }

    /** The browser asks again by itself, with scripts and without. */
    void wait(Context context) {
        context.status(202).header("Refresh", SECONDS);
        pages.show(context, "situation/working", pages.words(context).get("working.title"), "");
    }
}
