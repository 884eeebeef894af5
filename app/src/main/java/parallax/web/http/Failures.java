package parallax.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.PrintStream;
import java.util.UUID;
import parallax.store.LedgerException;
import parallax.web.words.Words;

/** What becomes of a request that fails: a page for people, {@code application/problem+json} for programs. */
public final class Failures {

    private final Answer answer;
    private final PrintStream log;

    /**
     * @param answer writes the trouble, as what the asker reads
     * @param log where failures that are nobody's mistake but ours are put down
     */
    public Failures(Answer answer, PrintStream log) {
        this.answer = answer;
        this.log = log;
    }

    /** Writes a trouble. */
    public interface Answer {

        void write(Context context, Trouble trouble);

        /** The reader's language. */
        Words words(Context context);
    }

    /**
     * A request that failed.
     *
     * @param status of HTTP
     * @param name of the trouble
     * @param message in the reader's words
     */
    public record Trouble(int status, String name, String message) {}

    public void addTo(RoutesConfig routes) {
        routes.exception(
                DeskException.class, (e, context) -> write(context, e.status(), e.name(), e.in(answer.words(context))));
        routes.exception(
                IllegalArgumentException.class,
                (e, context) -> write(context, 400, "not-understood", String.valueOf(e.getMessage())));
        routes.exception(LedgerException.class, (e, context) -> {
            log.println("parallax: " + context.method() + " " + context.path() + ": "
                    + Discreet.words(String.valueOf(e.getMessage())));
            write(context, 503, "ledger", String.valueOf(e.getMessage()));
        });
        routes.exception(HttpResponseException.class, (e, context) -> {
            DeskException known = known(context, e.getStatus());
            write(context, known.status(), known.name(), known.in(answer.words(context)));
        });
        routes.exception(Exception.class, this::unexpected);
    }

    private static DeskException known(Context context, int status) {
        return switch (status) {
            case 404 -> DeskException.notFound("no-page", context.path());
            case 405 -> new DeskException(405, "no-method", context.method().name(), context.path());
            case 413 -> new DeskException(413, "too-large");
            default -> new DeskException(status, "refused", status);
        };
    }

    /** The reader gets a number, the log all else. */
    private void unexpected(Exception e, Context context) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.println("parallax: failure " + number + " at " + context.method() + " " + context.path());
        log.print(Discreet.trace(e));
        write(context, 500, "failed", answer.words(context).get("problem.failed", number));
    }

    private void write(Context context, int status, String name, String message) {
        context.status(status);
        if (status == 503) {
            context.header("Retry-After", "5");
        } else if (status == 401) {
            context.header(
                    "WWW-Authenticate",
                    "Bearer realm=\"parallax\"" + (name.equals("bad-token") ? ", error=\"invalid_token\"" : ""));
        }
        answer.write(context, new Trouble(status, name, message));
    }
}
