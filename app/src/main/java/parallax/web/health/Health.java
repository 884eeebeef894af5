package parallax.web.health;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import parallax.store.LedgerException;
import parallax.web.api.form.Reply;
import parallax.web.desk.Desk;
import parallax.web.http.Routes;

/** For whoever keeps the desk running: {@code /health} says that it lives, {@code /ready} whether it can answer. */
public final class Health implements Routes {

    private static final String TYPE = "application/json";

    private final Desk desk;

    public Health(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health", Health::lives);
        routes.get("/ready", this::ready);
    }

    private static void lives(Context context) {
        context.header("Cache-Control", "no-store")
                .contentType(TYPE)
                .result(Reply.object(out -> out.writeStringField("status", "ok")));
    }

    /** What fails is said in words; where the ledger lies is not. */
    private void ready(Context context) {
        context.header("Cache-Control", "no-store").contentType(TYPE);
        try {
            long articles = desk.ledger().countArticles();
            context.result(Reply.object(out -> {
                out.writeStringField("status", "ok");
                out.writeNumberField("articles", articles);
                out.writeNumberField("generation", desk.generation());
            }));
        } catch (LedgerException | IllegalStateException e) { // the latter from a pool that was closed
            Throwable cause = e.getCause();
            context.status(503).result(Reply.object(out -> {
                out.writeStringField("status", "failing");
                out.writeStringField("what", "ledger");
                out.writeStringField(
                        "why", cause == null ? "" : cause.getClass().getSimpleName());
            }));
        }
    }
}
