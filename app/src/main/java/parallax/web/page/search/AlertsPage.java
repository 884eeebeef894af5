package parallax.web.page.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.store.watch.Kept;
import parallax.store.watch.Match;
import parallax.store.watch.Watch;
import parallax.store.watch.Watches;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;
import parallax.web.page.Frame;
import parallax.web.page.Pages;
import parallax.web.words.Words;

/** Saved searches and what they found lately. */
public final class AlertsPage implements Routes {

    private static final String ALERTS = "/alerts";
    private static final int LATEST = 5;

    private final Desk desk;
    private final Pages pages;
    private final Watches watches;

    public AlertsPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.watches = new Watches(desk.ledger(), desk.clock());
    }

    /** @param alerts by name */
    public record View(List<Alert> alerts) {

        public View {
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * One saved search.
     *
     * @param kept as the ledger has it
     * @param inWords what it asks for
     * @param latest what it found last
     */
    public record Alert(Kept kept, String inWords, List<Match> latest) {

        public Alert {
            Objects.requireNonNull(kept);
            Objects.requireNonNull(inWords);
            latest = List.copyOf(latest);
        }

        public String name() {
            return kept.watch().name();
        }

        /** Where the search itself is. */
        public String search() {
            return Line.address(kept.watch().line());
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ALERTS, this::show);
        routes.post(ALERTS, this::save);
        routes.post(ALERTS + "/{name}/run", this::run);
        routes.post(ALERTS + "/{name}/remove", this::remove);
    }

    private void show(Context context) {
        Words words = pages.words(context);
        AskedInWords asked = new AskedInWords(words);
        List<Alert> alerts = watches.list().stream()
                .map(kept -> new Alert(
                        kept,
                        asked.write(kept.watch().query()),
                        watches.listLatest(kept.watch().name(), LATEST)))
                .toList();
        pages.show(
                context,
                "alerts",
                words.get("alerts.title"),
                new View(alerts),
                List.of(Frame.Other.json("/alerts.json")));
    }

    /** What the search finds already is taken as known. */
    private void save(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        String name = given(context, "name");
        Watch watch = new Watch(name, given(context, "q"), desk.clock().instant(), visitor.who(), null);
        if (watches.find(name).isPresent()) {
            throw new DeskException(409, "alert-there", name);
        }
        desk.write(ledger -> new Watches(ledger, desk.clock()).save(watch, false));
        context.redirect(ALERTS + "#" + name, HttpStatus.SEE_OTHER);
    }

    private void run(Context context) {
        Visitor.require(context, Visitor.Role.REVIEWER);
        String name = known(context);
        desk.write(ledger -> new Watches(ledger, desk.clock()).run(name));
        context.redirect(ALERTS + "#" + name, HttpStatus.SEE_OTHER);
    }

    private void remove(Context context) {
        Visitor.require(context, Visitor.Role.REVIEWER);
        String name = known(context);
        desk.write(ledger -> new Watches(ledger, desk.clock()).remove(name));
        context.redirect(ALERTS, HttpStatus.SEE_OTHER);
    }

    private String known(Context context) {
        String name = context.pathParam("name");
        return watches.find(name)
                .map(kept -> kept.watch().name())
                .orElseThrow(() -> DeskException.notFound("no-alert", name));
    }

    private static String given(Context context, String field) {
        @Nullable String value = context.formParam(field);
        return value == null ? "" : value.strip();
    }
}
