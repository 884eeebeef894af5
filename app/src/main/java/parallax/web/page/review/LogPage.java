package parallax.web.page.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.book.Listing;
import parallax.store.desk.review.Judgement;
import parallax.store.search.Cursor;
import parallax.web.desk.Desk;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;
import parallax.web.page.Pages;
import parallax.web.review.Corrector;
import parallax.web.review.Gold;

/** Who judged what, newest first; and all of it as gold. */
public final class LogPage implements Routes {

    private static final int SHOWN = 50;

    private final Desk desk;
    private final Pages pages;

    public LogPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * A line of the list.
     *
     * @param judgement what was said
     * @param undoable whether it can be taken back
     */
    public record Line(Judgement judgement, boolean undoable) {

        public Line {
            Objects.requireNonNull(judgement);
        }
    }

    /**
     * What the page shows.
     *
     * @param lines newest first
     * @param next where the next page begins, null when nothing follows
     */
    public record View(List<Line> lines, @Nullable String next) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/review/log", this::show);
        routes.get("/review/gold.jsonl", this::gold);
    }

    private void show(Context context) {
        Visitor.require(context, Visitor.Role.REVIEWER);
        String after = context.queryParam("after");
        Corrector corrector = new Corrector(desk);
        Listing<Judgement> found =
                desk.store().judgements().list(after == null ? Cursor.START : Cursor.parse(after), SHOWN);
        List<Line> lines = found.items().stream()
                .map(judgement -> new Line(judgement, corrector.canUndo(judgement)))
                .toList();
        Cursor next = found.next();
        pages.show(
                context,
                "reviewlog",
                pages.words(context).get("review.log"),
                new View(lines, next == null ? null : next.write()));
    }

    private void gold(Context context) {
        Visitor.require(context, Visitor.Role.REVIEWER);
        StringBuilder lines = new StringBuilder();
        new Gold(desk.ledger(), desk.store().judgements())
                .write(line -> lines.append(line).append('\n'));
        context.contentType("application/jsonl; charset=utf-8")
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", "attachment; filename=\"gold.jsonl\"")
                .result(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
