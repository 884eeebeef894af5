package parallax.web.page.situation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import parallax.situation.Situation;
import parallax.situation.chain.Chain;
import parallax.situation.definition.Definition;
import parallax.situation.timeline.Happening;
import parallax.store.desk.follow.SavedSituation;
import parallax.store.desk.follow.SavedSituations;
import parallax.web.desk.Desk;
import parallax.web.desk.Recent;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;
import parallax.web.page.Frame;
import parallax.web.page.Pages;
import parallax.web.page.list.Address;
import parallax.web.page.list.Paged;
import parallax.web.situation.Everything;
import parallax.web.situation.Held;
import parallax.web.situation.Situations;
import parallax.web.words.Words;

/** Situations: which there are, each of them, and its report for paper. */
public final class SituationPages implements Routes {

    private static final int ROWS = 25;
    private static final int PAPER_ROWS = 240;
    private static final int VIEWS = 24;

    private final Desk desk;
    private final Situations situations;
    private final SavedSituations saved;
    private final Pages pages;
    private final Waiting waiting;

    /** Whoever goes back and forth does not have the same drawn again. */
    private final Recent<Seen, SituationView> views = new Recent<>(VIEWS);

    private record Seen(Held held, Address address, Locale locale) {}

    public SituationPages(Desk desk, Pages pages) {
        this.desk = desk;
        this.situations = desk.situations();
        this.saved = desk.store().situations();
        this.pages = pages;
        this.waiting = new Waiting(desk.situations(), pages);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/situations", this::list);
        routes.post("/situations", this::name);
        routes.get("/situations/{id}", this::show);
        routes.post("/situations/{id}/remove", this::remove);
        routes.get("/situations/{id}/report", this::report);
    }

    /**
     * Which situations there are.
     *
     * @param whole the whole ledger
     * @param say what the core says, in words
     * @param chains those that were found
     * @param named those that somebody named
     * @param form by which to name one more
     */
    public record ListView(Held whole, Say say, List<Chain> chains, List<SavedSituation> named, NameForm form) {

        public ListView {
            Objects.requireNonNull(whole);
            Objects.requireNonNull(say);
            chains = List.copyOf(chains);
            named = List.copyOf(named);
            Objects.requireNonNull(form);
        }
    }

    private void list(Context context) {
        list(context, NameForm.EMPTY);
    }

    private void name(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        NameForm form = NameForm.of(context);
        try {
            Definition definition = form.definition(pages.words(context));
            saved.save(definition, visitor.who());
            context.redirect("/situations/" + Say.escaped(definition.name()), HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            context.status(400);
            list(context, form.because(String.valueOf(e.getMessage())));
        }
    }

    private void remove(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        String name = context.pathParam("id");
        if (!saved.remove(name, visitor.who())) {
            throw DeskException.notFound("no-situation", name);
        }
        context.redirect("/situations", HttpStatus.SEE_OTHER);
    }

    private void list(Context context, NameForm form) {
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
                new ListView(
                        everything.held(), new Say(words, everything.held()), everything.chains(), saved.list(), form),
                List.of(Frame.Other.json("/situations.json")));
    }

    private void show(Context context) {
        waiting.show(context, context.pathParam("id"), (held, stale) -> {
            FilterForm form = form(context, held);
            Words words = pages.words(context);
            pages.show(
                    context,
                    "situation/page",
                    title(held, words),
                    stale
                            ? view(held, true, form, words)
                            : views.get(
                                    new Seen(held, form.address(), words.locale()),
                                    desk.generation(),
                                    () -> view(held, false, form, words)),
                    files(form));
        });
    }

    /** The same part of the situation; what is wrong in the filter bar is left out there as here. */
    private static List<Frame.Other> files(FilterForm form) {
        String path = form.address().path();
        String query = form.data().toString().substring(path.length());
        List<Frame.Other> files = new ArrayList<>(Frame.Other.list(path, query));
        files.add(Frame.Other.geojson(path + ".geojson" + query));
        return files;
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
                            mostTold(narrowed), narrowed.timeline().happenings().size()));
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
