package parallax.store.watch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import parallax.capture.Limits;
import parallax.capture.fetch.FetchSettings;
import parallax.capture.fetch.Fetcher;
import parallax.capture.fetch.Fetcher.FetchException;
import parallax.store.JdbcLedger;

/** Hands matches to the addresses of watches: signed, tried again later when they are not taken. */
public final class Sender {

    /** The header that names the delivery; the same at every try, so that a receiver can tell what it has. */
    public static final String DELIVERY = "Parallax-Delivery";

    private static final Limits LIMITS = Limits.DEFAULT.withTime(Duration.ofSeconds(20));

    private final Deliveries deliveries;
    private final Watches watches;
    private final Clock clock;

    public Sender(JdbcLedger ledger, Clock clock) {
        this.deliveries = new Deliveries(ledger);
        this.watches = new Watches(ledger, clock);
        this.clock = clock;
    }

    /**
     * What became of the deliveries that were due.
     *
     * @param taken by their address
     * @param all false when one was not taken, and those behind it were not tried
     */
    public record Sent(int taken, boolean all) {}

    /** Tries what is due, first made first, until one is not taken: what follows it stays due for the next time. */
    public Sent send(String name) {
        Watch watch = watches.find(name).map(Kept::watch).orElse(null);
        Watch.Webhook webhook = watch == null ? null : watch.webhook();
        if (watch == null || webhook == null) {
            return new Sent(0, true);
        }
        int taken = 0;
        FetchSettings settings = FetchSettings.DEFAULT.withPrivateAddresses(webhook.allowPrivate());
        try (Fetcher fetcher = new Fetcher(LIMITS, settings)) {
            for (Delivery delivery : due(name)) {
                if (!deliveries.begin(delivery, clock.instant())) {
                    continue;
                }
                if (!send(fetcher, watch, webhook, delivery)) {
                    return new Sent(taken, false);
                }
                taken++;
            }
        }
        return new Sent(taken, true);
    }

    private List<Delivery> due(String name) {
        Instant now = clock.instant();
        return deliveries.list(name).stream()
                .filter(delivery ->
                        delivery.nextTry() != null && !delivery.nextTry().isAfter(now))
                .toList();
    }

    private boolean send(Fetcher fetcher, Watch watch, Watch.Webhook webhook, Delivery delivery) {
        List<Match> matches = deliveries.listMatches(delivery);
        if (matches.isEmpty()) {
            deliveries.done(delivery);
            return true;
        }
        byte[] body = MatchLines.body(watch, matches).getBytes(StandardCharsets.UTF_8);
        try {
            int status = fetcher.post(
                    webhook.url(),
                    Map.of(
                            "Content-Type",
                            "application/json",
                            DELIVERY,
                            delivery.id(),
                            Signature.HEADER,
                            Signature.sign(webhook.secret(), clock.instant(), body)),
                    body);
            if (status / 100 == 2) {
                deliveries.done(delivery);
                return true;
            }
            deliveries.failed(delivery, "the server answered " + status + "; expected 200 to 299");
        } catch (FetchException e) {
            deliveries.failed(delivery, e.name() + ": " + e.getMessage());
        }
        return false;
    }
}
