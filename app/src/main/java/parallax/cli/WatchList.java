package parallax.cli;

import java.io.PrintWriter;
import java.util.List;
import parallax.store.JdbcLedger;
import parallax.store.watch.Deliveries;
import parallax.store.watch.Delivery;
import parallax.store.watch.Kept;
import parallax.store.watch.Watch;
import parallax.store.watch.Watches;

/** Prints the watches of a ledger, and what of theirs still waits. */
final class WatchList {

    private WatchList() {}

    static void print(PrintWriter out, JdbcLedger ledger, Watches watches) {
        List<Kept> all = watches.list();
        if (all.isEmpty()) {
            out.println("no watches");
        }
        for (Kept kept : all) {
            Watch watch = kept.watch();
            out.println(watch.name() + ": " + watch.line());
            out.println("  " + watch.query().inWords());
            out.println("  saved by " + watch.by() + " on " + watch.madeAt() + ", "
                    + (kept.runAt() == null ? "not run yet" : "last run " + kept.runAt()) + ", " + kept.reported()
                    + " reported");
            Watch.Webhook webhook = watch.webhook();
            if (webhook != null) {
                out.println("  handed to " + webhook + (webhook.allowPrivate() ? ", private addresses allowed" : ""));
            }
            printWaiting(out, new Deliveries(ledger).list(watch.name()));
        }
    }

    /** Deliveries that were not taken, each with its reason. */
    static void printWaiting(PrintWriter out, List<Delivery> waiting) {
        for (Delivery delivery : waiting) {
            out.println("  delivery " + delivery.id() + " "
                    + (delivery.isGivenUp() ? "given up" : "waits until " + delivery.nextTry()) + ", tries: "
                    + delivery.attempts() + (delivery.trouble() == null ? "" : ", " + delivery.trouble()));
        }
    }
}
