package parallax.web.page.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.book.Audit;
import parallax.store.desk.book.AuditLine;
import parallax.store.desk.book.Listing;
import parallax.store.search.Cursor;
import parallax.text.Labels;
import parallax.web.desk.Desk;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;
import parallax.web.page.Pages;

/** Who did what at the desk. */
public final class AuditPage implements Routes {

    private static final String PATH = "/audit";
    private static final int MOST = 100;

    private final Desk desk;
    private final Pages pages;

    public AuditPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param lines newest first
     * @param everybody who stands in the log
     * @param wanted which lines were asked for
     * @param older where the lines before these are; null when there are none
     */
    public record View(
            List<AuditLine> lines,
            List<String> everybody,
            Audit.Wanted wanted,
            @Nullable String older) {

        public View {
            lines = List.copyOf(lines);
            everybody = List.copyOf(everybody);
        }

        public List<AuditLine.Action> actions() {
            return List.of(AuditLine.Action.values());
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
    }

    private void show(Context context) {
        Visitor.require(context, Visitor.Role.ADMIN);
        Audit.Wanted wanted = new Audit.Wanted(filled(context, "who").orElse(null), action(context));
        Cursor after = filled(context, "after").map(Cursor::parse).orElse(Cursor.START);
        Listing<AuditLine> part = desk.store().audit().list(wanted, after, MOST);
        View view = new View(part.items(), desk.store().audit().listWho(), wanted, older(wanted, part.next()));
        pages.show(context, "audit", pages.words(context).get("audit.title"), view);
    }

    private static Optional<String> filled(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    /** What no action is called asks for all of them, as an empty field does. */
    private static AuditLine.@Nullable Action action(Context context) {
        return filled(context, "action")
                .flatMap(wanted -> Arrays.stream(AuditLine.Action.values())
                        .filter(action -> Labels.of(action).equals(wanted))
                        .findFirst())
                .orElse(null);
    }

    private static @Nullable String older(Audit.Wanted wanted, @Nullable Cursor next) {
        if (next == null) {
            return null;
        }
        AuditLine.Action action = wanted.action();
        return PATH + "?after=" + next.write()
                + (wanted.who() == null ? "" : "&who=" + URLEncoder.encode(wanted.who(), StandardCharsets.UTF_8))
                + (action == null ? "" : "&action=" + Labels.of(action));
    }
}
