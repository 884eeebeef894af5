package parallax.web.page.situation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import parallax.situation.Situation;
import parallax.situation.chain.Chain;
import parallax.situation.timeline.Happening;
import parallax.web.Desk;
import parallax.web.Routes;
import parallax.web.page.Pages;
import parallax.web.situation.Everything;
import parallax.web.situation.Held;
import parallax.web.situation.Situations;
import parallax.web.words.Words;

/** Situations: which there are, each of them, and its report for paper. */
public final class SituationPages implements Routes {

    private static final int ROWS = 40;
    private static final int PAPER_ROWS = 240;

    private final Situations situations;
    private final Pages pages;
    private final Waiting waiting;

    public SituationPages(Desk desk, Pages pages) {
        this.situations = desk.situations();
        this.pages = pages;
        this.waiting = new Waiting(desk.situations(), pages);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/situations", this::list);
        routes.get("/situations/{id}", this::show);
        routes.get("/situations/{id}/report", this::report);
    }

    /**
     * Which situations there are.
     *
     * @param whole the whole ledger
     * @param say what the core says, in words
     * @param chains those that were found
     */
    public record ListView(Held whole, Say say, List<Chain> chains) {}

    private void list(Context context) {
        Words words = pages.words(context);
        Everything everything = situations.everything().value();
        if (everything == null) {
            waiting.wait(context);
            return;
        }
        pages.show(
                context,
                "situation/list",
                words.get("nav.situations"),
                new ListView(everything.held(), new Say(words, everything.held()), everything.chains()));
    }

    private void show(Context context) {
        waiting.show(context, context.pathParam("id"), (held, stale) -> {
            FilterForm form = form(context, held);
            pages.show(
                    context,
                    "situation/page",
                    title(held, pages.words(context)),
                    view(held, stale, form, pages.words(context)));
        });
    }

    private FilterForm form(Context context, Held held) {
        Address asked = Address.of(context, FilterForm.FIELDS)
                .at("/situations/" + Say.escaped(held.title().id()));
        return FilterForm.read(asked, pages.words(context));
    }

    private static SituationView view(Held held, boolean stale, FilterForm form, Words words) {
        Situation narrowed = held.narrow(form.filters());
        return view(
                new Asked(held, stale, form, new Say(words, held)),
                narrowed,
                new Cut.Screen(form.address()),
                Paged.of(narrowed.timeline().happenings(), ROWS, form.address(), "told"));
    }

    private record Asked(Held held, boolean stale, FilterForm form, Say say) {}

    private static SituationView view(Asked asked, Situation narrowed, Cut cut, Paged<Happening> timeline) {
        Parts parts = Parts.of(narrowed, cut);
        return new SituationView(
                asked.held(),
                asked.stale(),
                asked.form(),
                asked.say(),
                timeline,
                parts,
                News.of(narrowed, asked.form().since(), cut),
                SituationView.Choices.of(asked.held()),
                SituationView.Pictures.of(narrowed, parts, asked.say(), asked.form()));
    }

    private void report(Context context) {
        waiting.show(context, context.pathParam("id"), (held, stale) -> {
            Words words = pages.words(context);
            FilterForm form = form(context, held);
            Situation narrowed = held.narrow(form.filters());
            SituationView view = view(
                    new Asked(held, stale, form, new Say(words, held)),
                    narrowed,
                    new Cut.Paper(),
                    Paged.part(
                            mostTold(narrowed),
                            narrowed.timeline().happenings().size()));
            pages.show(
                    context,
                    "situation/report",
                    words.get("report.title", title(held, words)),
                    new ReportView(view, new Notes()));
        });
    }

    /**
     * The report for paper.
     *
     * @param situation what it shows
     * @param notes numbers its sources while it is written
     */
    public record ReportView(SituationView situation, Notes notes) {}

    /** What most articles tell, in the order of the timeline. */
    private static List<Happening> mostTold(Situation situation) {
        List<Happening> all = situation.timeline().happenings();
        if (all.size() <= PAPER_ROWS) {
            return all;
        }
        List<Happening> most = all.stream()
                .sorted(Comparator.comparing((Happening each) -> each.articles().size(), Comparator.reverseOrder()))
                .limit(PAPER_ROWS)
                .toList();
        return all.stream().filter(java.util.Set.copyOf(most)::contains).toList();
    }

    static String title(Held held, Words words) {
        return held.title().kind() == Held.Kind.WHOLE
                ? words.get("situation.whole")
                : held.title().label();
    }
}
