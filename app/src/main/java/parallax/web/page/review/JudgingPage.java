package parallax.web.page.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.store.LedgerException;
import parallax.store.desk.review.Judgement;
import parallax.store.search.Hit;
import parallax.store.search.Search;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;
import parallax.web.page.Pages;
import parallax.web.review.Corrector;
import parallax.web.review.Draft;
import parallax.web.review.DraftException;
import parallax.web.review.DraftReader;
import parallax.web.review.KnownActors;
import parallax.web.review.LedgerActors;
import parallax.web.review.Queue;
import parallax.web.words.Words;

/** One record to be judged and corrected. */
public final class JudgingPage implements Routes {

    private static final int AROUND = 60;

    private final Desk desk;
    private final Pages pages;
    private final Queue queue;
    private final Corrector corrector;
    private final KnownActors known;

    public JudgingPage(Desk desk, Pages pages, Queue queue) {
        this.desk = desk;
        this.pages = pages;
        this.queue = queue;
        this.corrector = new Corrector(desk);
        this.known = new LedgerActors(desk);
    }

    /**
     * What the page shows.
     *
     * @param item the record
     * @param query which records of the queue were asked for
     * @param form in which it is corrected
     * @param trouble why what was sent was not done, null when nothing was sent
     * @param previous page of the record before it in the queue, null for none
     * @param next page of the record behind it
     */
    public record View(
            Item item,
            String query,
            CorrectionForm form,
            @Nullable String trouble,
            @Nullable String previous,
            @Nullable String next) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/review/{article}/{record}", this::show);
        routes.post("/review/{article}/{record}/right", this::right);
        routes.post("/review/{article}/{record}/wrong", this::wrong);
        routes.post("/review/{article}/{record}/correct", this::correct);
        routes.post("/review/undo/{number}", this::undo);
    }

    private Corrector.Found found(Context context) {
        String article = context.pathParam("article");
        String record = context.pathParam("record");
        return corrector.find(article, record).orElseThrow(() -> DeskException.notFound("no-record", article, record));
    }

    private void show(Context context) {
        Visitor.require(context, Visitor.Role.REVIEWER);
        Corrector.Found found = found(context);
        Draft draft = Draft.of(found.entry(), DraftReader.words(found.reading(), found.entry()));
        show(context, found, draft, null, List.of());
    }

    private void show(
            Context context, Corrector.Found found, Draft draft, @Nullable String trouble, List<Actor> candidates) {
        Words words = pages.words(context);
        Reading reading = found.reading();
        Entry entry = found.entry();
        String sentence = entry.sentence().in(reading.account().transcript());
        Hit hit = new Hit(reading, entry, sentence, List.of(), Search.speaker(reading, entry), false);
        Judgement judgement =
                queue.findJudgement(reading.article().id(), entry.id()).orElse(null);
        Queue.Wish wish = Wishes.of(context);
        String query = Wishes.query(wish);
        List<String> around = queue.list(wish, AROUND).stream()
                .map(ranked ->
                        "/review/" + ranked.hit().article() + "/" + ranked.hit().record())
                .toList();
        Item item = Item.of(words, reading, entry, queue.weigh(hit), judgement);
        int at = around.indexOf(item.path());
        pages.show(
                context,
                "reviewrecord",
                words.get("review.record.title"),
                new View(
                        item,
                        query,
                        new CorrectionForm(draft, reading, entry, candidates(reading.account(), draft, candidates)),
                        trouble,
                        at > 0 ? around.get(at - 1) + query : null,
                        at + 1 < around.size() ? around.get(at + 1) + query : null));
    }

    /** Those who are chosen already, too, though the article does not name them. */
    private List<Actor> candidates(Account account, Draft draft, List<Actor> candidates) {
        List<Actor> all = new ArrayList<>(candidates);
        draft.values().values().stream()
                .filter(value -> value.matches("a[0-9a-f]{8}"))
                .filter(id -> account.findActor(id).isEmpty()
                        && all.stream().noneMatch(actor -> actor.id().equals(id)))
                .distinct()
                .forEach(id -> known.find(id).ifPresent(all::add));
        return all;
    }

    private void right(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        Corrector.Found found = found(context);
        checkStamp(context, found);
        done(context, corrector.right(found, visitor.who()));
    }

    private void wrong(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        Corrector.Found found = found(context);
        checkStamp(context, found);
        try {
            done(context, corrector.wrong(found, visitor.who(), why(context)));
        } catch (LedgerException e) {
            Draft draft = Draft.of(found.entry(), DraftReader.words(found.reading(), found.entry()));
            busy(context, found, with(draft, context));
        }
    }

    private static Draft with(Draft draft, Context context) {
        Map<String, String> values = new HashMap<>(draft.values());
        values.put("why", why(context));
        return new Draft(values);
    }

    private void correct(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        Corrector.Found found = found(context);
        Draft draft = typed(context);
        if (isStale(context, found)) {
            context.status(409);
            show(context, found, draft, pages.words(context).get("problem.changed-meanwhile"), List.of());
            return;
        }
        try {
            DraftReader.Corrected corrected = DraftReader.read(found.reading(), found.entry(), draft, known);
            if (corrected.entry().equals(found.entry())) {
                context.status(400);
                show(context, found, draft, pages.words(context).get("review.wrong.same"), List.of());
                return;
            }
            done(context, corrector.correct(found, corrected.entry(), corrected.actors(), visitor.who(), why(context)));
        } catch (DraftException e) {
            context.status(400);
            String trouble = pages.words(context).get("review.wrong." + e.name(), e.arguments());
            show(context, found, draft, trouble, e.candidates());
        } catch (LedgerException e) {
            busy(context, found, draft);
        }
    }

    /** What was typed is shown again, to be sent again. */
    private void busy(Context context, Corrector.Found found, Draft draft) {
        context.status(503).header("Retry-After", "5");
        show(context, found, draft, pages.words(context).get("review.busy"), List.of());
    }

    private static Draft typed(Context context) {
        Map<String, String> values = new HashMap<>();
        Set<String> own = Set.of("_token", "back", "stamp");
        context.formParamMap().forEach((name, all) -> {
            if (!own.contains(name) && !all.isEmpty()) {
                values.put(name, all.get(0));
            }
        });
        return new Draft(values);
    }

    private static String why(Context context) {
        return Objects.toString(context.formParam("why"), "").strip();
    }

    /** Nobody judges what he has not seen. */
    private static void checkStamp(Context context, Corrector.Found found) {
        if (isStale(context, found)) {
            throw new DeskException(409, "changed-meanwhile");
        }
    }

    private static boolean isStale(Context context, Corrector.Found found) {
        return !Item.stamp(found.reading(), found.entry()).equals(context.formParam("stamp"));
    }

    private static void done(Context context, Judgement judgement) {
        context.redirect(Wishes.back(context, judgement.number()), io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private void undo(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        long number = context.pathParamAsClass("number", Long.class).get();
        Judgement judgement =
                QueuePage.find(desk, number).orElseThrow(() -> DeskException.notFound("no-judgement", number));
        if (!corrector.canUndo(judgement)) {
            throw new DeskException(409, "not-latest");
        }
        try {
            corrector.undo(judgement, visitor.who(), pages.words(context).get("review.undone.why", number));
        } catch (LedgerException e) {
            throw new DeskException(503, "ledger-busy");
        }
        done(context, judgement);
    }
}
