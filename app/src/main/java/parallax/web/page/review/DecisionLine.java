package parallax.web.page.review;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import parallax.store.Cause;
import parallax.store.Decision;
import parallax.store.Decisions;
import parallax.store.LedgerException;
import parallax.store.Making;
import parallax.store.desk.book.AuditLine.Action;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;
import parallax.web.http.Visitor;

/**
 * A decision about stories or actors, with the names of what it is about.
 *
 * @param decision who decided what, when, and who took it back
 * @param first name of the first
 * @param second name of the second
 */
public record DecisionLine(Decision decision, String first, String second) {

    private static final int MOST = 50;

    public DecisionLine {
        Objects.requireNonNull(decision);
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
    }

    /** Something decided in a ledger. */
    interface Deed {
        long decide(Decisions decisions, Making making);
    }

    static List<DecisionLine> list(Desk desk, List<Decision.Kind> kinds, UnaryOperator<String> names) {
        return new Decisions(desk.ledger())
                .list(MOST).stream()
                        .filter(decision -> kinds.contains(decision.kind()))
                        .map(decision -> new DecisionLine(
                                decision, names.apply(decision.first()), names.apply(decision.second())))
                        .toList();
    }

    /** Decides, in the name of who sent the form and with the reason that stands in it. */
    static void write(Desk desk, Context context, Visitor visitor, Deed deed) {
        String why = Objects.toString(context.formParam("why"), "").strip();
        Making making = new Making(desk.clock().instant(), visitor.who(), why, Cause.CORRECTED);
        try {
            desk.write(ledger -> deed.decide(new Decisions(ledger), making));
        } catch (LedgerException e) {
            throw new DeskException(503, "ledger-busy");
        }
        desk.consolidator().soon();
    }

    /** Takes the decision back whose number stands in the address. */
    static void undo(Desk desk, Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        long number = context.pathParamAsClass("number", Long.class).get();
        write(desk, context, visitor, (decisions, making) -> decisions.undo(number, making) ? 1L : 0L);
        desk.store().audit().add(visitor.who(), Action.PARTED, "decision " + number, "taken back");
    }
}
