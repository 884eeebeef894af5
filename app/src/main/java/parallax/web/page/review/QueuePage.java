package parallax.web.page.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.review.Judgement;
import parallax.store.search.Cursor;
import parallax.web.desk.Desk;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;
import parallax.web.page.Pages;
import parallax.web.review.Corrector;
import parallax.web.review.Queue;
import parallax.web.words.Words;

/** The queue: the records that are most worth a look. */
public final class QueuePage implements Routes {

    private static final int SHOWN = 20;

    private final Desk desk;
    private final Pages pages;
    private final Queue queue;

    public QueuePage(Desk desk, Pages pages, Queue queue) {
        this.desk = desk;
        this.pages = pages;
        this.queue = queue;
    }

    /**
     * What the queue shows.
     *
     * @param wish which records are asked for
     * @param query the same, for addresses
     * @param items the records
     * @param done what the reader has just judged, null for nothing
     * @param undoable whether that can be taken back
     */
    public record View(
            Queue.Wish wish,
            String query,
            List<Item> items,
            @Nullable Judgement done,
            boolean undoable) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/review", this::show);
    }

    private void show(Context context) {
        Visitor.require(context, Visitor.Role.REVIEWER);
        Words words = pages.words(context);
        Queue.Wish wish = Wishes.of(context);
        List<Item> items = queue.list(wish, SHOWN).stream()
                .map(ranked -> item(words, ranked))
                .toList();
        Judgement done = done(context.queryParam("done")).orElse(null);
        pages.show(
                context,
                "review",
                words.get("review.title"),
                new View(wish, Wishes.query(wish), items, done, done != null && new Corrector(desk).canUndo(done)));
    }

    private Item item(Words words, Queue.Ranked ranked) {
        return Item.of(
                words,
                ranked.hit().reading(),
                Objects.requireNonNull(ranked.hit().entry()),
                ranked.importance(),
                queue.findJudgement(
                                ranked.hit().article(),
                                String.valueOf(ranked.hit().record()))
                        .orElse(null));
    }

    private Optional<Judgement> done(@Nullable String number) {
        return number == null || !number.matches("\\d{1,18}") ? Optional.empty() : find(desk, Long.parseLong(number));
    }

    /** A judgement by its number, among the latest. */
    static Optional<Judgement> find(Desk desk, long number) {
        return desk.store().judgements().list(new Cursor(number + 1), 1).items().stream()
                .filter(judgement -> judgement.number() == number)
                .findFirst();
    }
}
